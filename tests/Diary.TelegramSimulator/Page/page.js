import { element, formattedText, richBlocks } from "./rich.js";

const pollEvery = 400;
const noticeFor = 3000;
const phones = new Map();
let lastSeen = "";

async function post(address, body) {
  const answer = await fetch(`/page/${address}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await refresh();
}

async function refresh() {
  const link = document.getElementById("link");
  try {
    const state = await (await fetch("/page/state")).text();
    link.textContent = "";
    if (state === lastSeen) return;
    lastSeen = state;
    draw(JSON.parse(state));
  } catch {
    link.textContent = "Симулятор не отвечает";
  }
}

function draw(state) {
  document.getElementById("nobody").hidden = state.people.length > 0;
  for (const person of state.people) {
    if (!phones.has(person.id)) phones.set(person.id, newPhone(person));
    drawPhone(phones.get(person.id), person, state.bot);
  }
}

function newPhone(person) {
  const phone = document.getElementById("phone").content.firstElementChild.cloneNode(true);
  phone.querySelector(".face").textContent = [...person.name][0].toUpperCase();
  phone.querySelector(".name").textContent = person.name;
  phone.querySelector(".block").addEventListener("click", () =>
    post("block", { person: person.id, isBlocked: phone.dataset.blocked !== "true" }),
  );
  const words = phone.querySelector("textarea");
  const form = phone.querySelector(".say");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = words.value.trim();
    words.value = "";
    if (text) post("say", { person: person.id, text });
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  phone.querySelector("input[type=file]").addEventListener("change", (event) => sendFile(person, event.target));
  document.getElementById("phones").append(phone);
  return { phone, drawn: new Map(), notice: 0 };
}

function sendFile(person, input) {
  const [file] = input.files;
  const reader = new FileReader();
  reader.onload = () =>
    post("file", {
      person: person.id,
      name: file.name,
      type: file.type || "application/octet-stream",
      content: reader.result.split(",")[1],
    });
  reader.readAsDataURL(file);
  input.value = "";
}

function drawPhone(view, person, bot) {
  const { phone } = view;
  phone.dataset.blocked = person.hasBlocked;
  phone.querySelector(".language").textContent = `${bot} · ${person.language === "en" ? "English" : "русский"}`;
  phone.querySelector(".block").textContent = person.hasBlocked ? "Разблокировать" : "Заблокировать";
  drawMessages(view, person);
  drawKeyboard(phone, person);
  if (person.notice && person.notice.number > view.notice) {
    view.notice = person.notice.number;
    showNotice(phone.querySelector(".notice"), person.notice);
  }
}

function drawMessages(view, person) {
  const log = view.phone.querySelector(".messages");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  const present = new Set(person.messages.map((message) => message.id));
  for (const [id, drawn] of view.drawn) {
    if (!present.has(id)) {
      drawn.node.remove();
      view.drawn.delete(id);
    }
  }
  for (const message of person.messages) {
    const source = JSON.stringify(message);
    const drawn = view.drawn.get(message.id);
    if (drawn?.source === source) continue;
    const node = bubble(message, person);
    if (drawn) {
      drawn.node.replaceWith(node);
      node.firstElementChild.classList.add("changed");
    } else {
      log.append(node);
    }
    view.drawn.set(message.id, { source, node });
  }
  if (atEnd) log.scrollTop = log.scrollHeight;
}

function bubble(message, person) {
  const content = message.blocks ? richBlocks(message.blocks) : formattedText(message.text, message.entities);
  const time = new Date(message.at).toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
  const inside = element(
    "div",
    message.blocks ? "bubble blocks" : "bubble",
    message.forwardedFrom ? element("span", "origin", `Переслано от: ${message.forwardedFrom}`) : null,
    message.file ? element("span", "file", `📎 ${message.file}`) : null,
    ...content,
    element("span", "meta", `${message.isEdited ? "изменено " : ""}${time}`),
  );
  const node = element("div", `message ${message.isFromBot ? "" : "mine"} ${message.blocks ? "rich" : ""}`, inside);
  if (message.buttons.length > 0) {
    node.append(element("div", "buttons", ...message.buttons.map((row, at) => buttonRow(row, at, message, person))));
  }
  return node;
}

function buttonRow(row, rowAt, message, person) {
  return element("div", "row", ...row.map((button, column) => {
    if (button.url) {
      const link = element("a", "", button.text);
      if (/^(https?|tg):/i.test(button.url)) link.href = button.url;
      link.target = "_blank";
      link.rel = "noreferrer noopener";
      return link;
    }
    const made = element("button", "", button.text);
    made.type = "button";
    made.addEventListener("click", () => post("press", { person: person.id, message: message.id, row: rowAt, column }));
    return made;
  }));
}

function drawKeyboard(phone, person) {
  phone.querySelector(".keyboard").replaceChildren(
    ...person.keyboard.map((row) => element("div", "row", ...row.map((button) => {
      const made = element("button", "", button.text);
      made.type = "button";
      made.addEventListener("click", () => post("say", { person: person.id, text: button.text }));
      return made;
    }))),
  );
}

function showNotice(box, notice) {
  box.textContent = notice.text;
  box.classList.toggle("alert", notice.isAlert);
  box.hidden = false;
  setTimeout(() => (box.hidden = true), noticeFor);
}

document.getElementById("add").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = document.getElementById("name");
  post("people", { name: name.value, language: document.getElementById("language").value });
  name.value = "";
});

await refresh();
setInterval(refresh, pollEvery);
