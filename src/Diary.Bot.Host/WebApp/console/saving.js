// One column at a time goes out. What is typed meanwhile waits, and stands in its cells again when the page has answered.
const waiting = [];
let isOut = false;
let isColumn = false;
let earlier = [];
let writing = null;

export function startSaving(writeOn) {
  document.addEventListener("htmx:before:request", (event) => {
    isOut ||= event.target.matches?.("#fill, .again") ?? false;
  });
  document.addEventListener("htmx:before:swap", (event) => {
    if (event.detail.ctx.response?.status >= 500) {
      event.preventDefault();
      complain();
      return;
    }

    const input = document.querySelector("#grid td input");
    writing = input && { id: input.closest("td").id, text: input.value };
    earlier = waiting.length > 1 || earlier.length > 0 ? [...document.querySelectorAll(".answer > .problem")] : [];
  });
  document.addEventListener("htmx:after:swap", () => {
    if (isColumn) {
      waiting.shift();
    }
    document.querySelector(".answer")?.prepend(...earlier);
    waiting.flat().forEach(show);
    const cell = writing && document.getElementById(writing.id);
    if (cell) {
      writeOn(cell, writing.text);
    }
  });
  document.addEventListener("htmx:error", complain);
  document.addEventListener("htmx:finally:request", () => {
    isOut = isColumn = false;
    if (document.getElementById("unsaved")?.hidden) {
      sendNext();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#unsaved button")) {
      sendNext();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (waiting.length > 0 || isAsked()) {
      event.preventDefault();
    }
  });
}

/** Cells of one column with what is to stand in them. */
export function save(cells) {
  if (cells.length === 0) {
    return;
  }

  if (waiting.length === 0) {
    earlier = [];
  }
  const column = cells.map(([cell, text]) => ({
    id: cell.id,
    student: cell.parentNode.dataset.student,
    seen: cell.dataset.seen ?? "",
    text: text.replace(/\s+/g, " "),
  }));
  waiting.push(column);
  column.forEach(show);
  sendNext();
}

/** The page wants to know why before it writes: nothing may take its question away. */
function isAsked() {
  return document.querySelector(".again") !== null;
}

function sendNext() {
  const form = document.getElementById("fill");
  if (isOut || waiting.length === 0 || !form || isAsked()) {
    return;
  }

  document.getElementById("unsaved").hidden = true;
  const column = waiting[0];
  const head = document.querySelectorAll("#grid thead th")[document.getElementById(column[0].id).cellIndex];
  form.elements.lesson.value = head.dataset.lesson;
  form.elements.title.value = head.dataset.title ?? "";
  if (head.dataset.work) {
    form.elements.work.value = head.dataset.work;
  }
  form.elements.cells.value = column.map((cell) => [cell.student, cell.seen, cell.text].join("\t")).join("\n");
  isOut = isColumn = true;
  form.requestSubmit();
}

function complain() {
  const complaint = document.getElementById("unsaved");
  if (complaint) {
    complaint.hidden = false;
  }
}

function show({ id, text }) {
  const cell = document.getElementById(id);
  cell?.classList.add("waiting");
  cell?.replaceChildren(text);
}
