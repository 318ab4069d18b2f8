import { recall, remember } from "./memory.js";

const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = [];
let chosen = recall("theme");
apply();
system.addEventListener("change", tell);

export const isDark = () => (chosen === null ? system.matches : chosen === "dark");

export function switchTheme() {
  chosen = isDark() ? "light" : "dark";
  remember("theme", chosen);
  apply();
  tell();
}

export function onThemeChange(listener) {
  listeners.push(listener);
}

function apply() {
  if (chosen !== null) {
    document.documentElement.dataset.theme = chosen;
  }
}

function tell() {
  for (const listener of listeners) {
    listener();
  }
}
