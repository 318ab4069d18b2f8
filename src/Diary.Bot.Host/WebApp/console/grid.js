// The keyboard of the journal: arrows walk, typing writes, Enter goes down, a pasted column fills downwards.
const Moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
let last = null;

export function startGrid() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("paste", onPaste);
  document.addEventListener("click", (event) => cellOf(event.target)?.focus());
  document.addEventListener("dblclick", (event) => edit(cellOf(event.target)));
  document.addEventListener("focusin", (event) => (last = cellOf(event.target)?.id ?? last));
  document.addEventListener("htmx:after:swap", () => {
    if (!document.querySelector(".again")) {
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

  const input = cell.querySelector("input");
  if (input) {
    onKeyWhileWriting(event, cell, input);
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

function onKeyWhileWriting(event, cell, input) {
  if (event.key === "Escape") {
    close(cell);
    cell.focus();
  } else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Tab") {
    event.preventDefault();
    const text = input.value.trim();
    close(cell);
    const next = event.key === "Tab" ? [0, 1] : event.key === "ArrowUp" ? [-1, 0] : [1, 0];
    move(cell, ...next);
    if (text !== cell.dataset.text) {
      save([[cell, text]]);
    }
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
  const cells = [];
  let at = cell;
  for (const line of lines) {
    if (line.split("\t")[0].trim()) {
      cells.push([at, line.split("\t")[0].trim()]);
    }
    at = neighbour(at ?? cell, 1, 0) ?? at;
  }
  save(cells);
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
  if (cell.querySelector("input")) {
    cell.innerHTML = cell.dataset.html;
  }
}

function save(cells) {
  const form = document.getElementById("fill");
  const head = document.querySelectorAll("#grid thead th")[cells[0][0].cellIndex];
  form.elements.lesson.value = head.dataset.lesson;
  form.elements.title.value = head.dataset.title ?? "";
  if (head.dataset.work) {
    form.elements.work.value = head.dataset.work;
  }
  form.elements.cells.value = cells
    .map(([cell, text]) => [cell.parentNode.dataset.student, cell.dataset.seen ?? "", text.replace(/\s+/g, " ")].join("\t"))
    .join("\n");
  cells.forEach(([cell, text]) => {
    cell.textContent = text;
    cell.classList.add("waiting");
  });
  form.requestSubmit();
}

function move(cell, down, right) {
  (neighbour(cell, down, right) ?? cell).focus();
}

function neighbour(cell, down, right) {
  const [, row, column] = cell.id.match(/^r(\d+)k(\d+)$/);
  return document.getElementById(`r${+row + down}k${+column + right}`);
}
