// The keyboard of the journal: arrows walk, typing writes, Enter goes down, a pasted column fills downwards.
import { save, startSaving } from "./saving.js";

const Moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
let last = null;

export function startGrid() {
  startSaving(edit);
  document.addEventListener("keydown", onKey);
  document.addEventListener("paste", onPaste);
  document.addEventListener("click", (event) => cellOf(event.target)?.focus());
  document.addEventListener("dblclick", (event) => edit(cellOf(event.target)));
  document.addEventListener("focusin", (event) => (last = cellOf(event.target)?.id ?? last));
  document.addEventListener("focusout", (event) => leave(cellOf(event.target)));
  document.addEventListener("htmx:after:swap", () => {
    if (!document.querySelector(".again, #grid td input")) {
      document.getElementById(last)?.focus();
    }
  });
  document.querySelector("#grid tbody tr td:nth-last-child(2)")?.scrollIntoView({ block: "nearest", inline: "end" });
  (document.querySelector("#grid tbody td:nth-last-child(2)") ?? document.body).setAttribute("tabindex", "0");
}

function cellOf(target) {
  const cell = target.closest?.("#grid td[id]");
  return cell && document.getElementById("fill") ? cell : null;
}

function onKey(event) {
  const cell = cellOf(event.target);
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  if (cell.querySelector("input")) {
    onKeyWhileWriting(event, cell);
  } else if (Moves[event.key]) {
    event.preventDefault();
    move(cell, ...Moves[event.key]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    edit(cell);
  } else if (event.key === "Delete" || event.key === "Backspace") {
    event.preventDefault();
    if (cell.dataset.seen) {
      save([[cell, ""]]);
    }
  } else if (event.key.length === 1 && event.key !== " ") {
    event.preventDefault();
    edit(cell, event.key);
  }
}

function onKeyWhileWriting(event, cell) {
  if (event.key === "Escape") {
    close(cell);
    cell.focus();
  } else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Tab") {
    event.preventDefault();
    leave(cell);
    move(cell, ...(event.key === "Tab" ? [0, 1] : event.key === "ArrowUp" ? [-1, 0] : [1, 0]));
  }
}

/** What was written is kept, however the cell is left. */
function leave(cell) {
  const input = cell?.querySelector("input");
  if (!input || cell.dataset.html === undefined) {
    return;
  }

  const text = input.value.trim();
  close(cell);
  if (text !== cell.dataset.text) {
    save([[cell, text]]);
  }
}

function onPaste(event) {
  const cell = cellOf(event.target);
  if (!cell) {
    return;
  }

  event.preventDefault();
  close(cell);
  const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n+$/, "").split("\n");
  const column = lines.map((line, down) => [neighbour(cell, down, 0), line.split("\t")[0].trim()]);
  const isTooLong = column.some(([at]) => at === null);
  document.getElementById("overlong").hidden = !isTooLong;
  save(isTooLong ? [] : column.filter(([, text]) => text));
}

function edit(cell, text) {
  if (!cell || cell.querySelector("input")) {
    return;
  }

  const input = document.createElement("input");
  cell.dataset.text = [...cell.childNodes].map((node) => node.textContent.trim()).join(" ").trim();
  cell.dataset.html = cell.innerHTML;
  input.value = text ?? cell.dataset.text;
  input.maxLength = 12;
  cell.replaceChildren(input);
  input.focus();
}

function close(cell) {
  if (cell.dataset.html !== undefined) {
    const html = cell.dataset.html;
    delete cell.dataset.html;
    cell.innerHTML = html;
  }
}

function move(cell, down, right) {
  (neighbour(cell, down, right) ?? cell).focus();
}

function neighbour(cell, down, right) {
  const [, row, column] = cell.id.match(/^r(\d+)k(\d+)$/);
  return document.getElementById(`r${+row + down}k${+column + right}`);
}
