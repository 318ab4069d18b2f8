import { startChat } from "./chat.js";
import { language, switchLanguage, words } from "./language.js";
import { isDark, onThemeChange, switchTheme } from "./theme.js";
import { closeSession } from "./session.js";

const byId = (id) => document.getElementById(id);
const chat = startChat(byId("chat"), showStatus);

byId("language").addEventListener("click", () => {
  switchLanguage();
  showWords();
  chat.draw();
});
byId("theme").addEventListener("click", switchTheme);
byId("leave").addEventListener("click", () => byId("question").showModal());
byId("question").addEventListener("close", leaveIfChosen);
onThemeChange(() => {
  showWords();
  chat.draw();
});

showWords();
await chat.open();

async function leaveIfChosen() {
  const question = byId("question");
  if (question.returnValue !== "leave") {
    return;
  }

  question.returnValue = "";
  await chat.restart(closeSession);
}

function showWords() {
  const said = words();
  document.documentElement.lang = language();
  document.documentElement.dataset.shown = isDark() ? "dark" : "light";
  document.title = said.title;
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = said[element.dataset.word];
  }

  byId("language").textContent = said.otherLanguage;
  name(byId("language"), said.otherLanguageName);
  name(byId("theme"), isDark() ? said.toLight : said.toDark);
  name(byId("leave"), said.leave);
}

function showStatus(word) {
  const status = byId("status");
  status.dataset.word = word;
  status.textContent = words()[word];
}

function name(button, text) {
  button.title = text;
  button.setAttribute("aria-label", text);
}
