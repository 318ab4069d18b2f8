import en from "./words/en.json";
import ru from "./words/ru.json";
import { recall, remember } from "./memory.js";

const languages = { ru: { words: ru, locale: "ru-RU" }, en: { words: en, locale: "en-US" } };
let chosen = recall("language") ?? preferred();

export const language = () => chosen;
export const locale = () => languages[chosen].locale;
export const words = () => languages[chosen].words;

export function switchLanguage() {
  chosen = chosen === "ru" ? "en" : "ru";
  remember("language", chosen);
}

/** Russian, unless the browser asks for other languages only. */
function preferred() {
  const asked = navigator.languages.map((tag) => tag.split("-")[0]);
  return asked.find((tag) => tag in languages) ?? (asked.length > 0 ? "en" : "ru");
}
