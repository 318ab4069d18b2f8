/** What the browser remembers of this page. Storage may be switched off: then nothing is remembered. */
export function recall(key) {
  try {
    return localStorage.getItem(`diary.${key}`);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`diary.${key}`, value);
  } catch {
    // Nothing to do: the choice lasts until the page is closed.
  }
}
