import { locale } from "./language.js";

const address = "/webchat/session";

/** Who this browser is and where its conversation is: the same ones as before, or new ones. */
export const openSession = () => ask("POST", { locale: locale() });

export const closeSession = () => ask("DELETE");

async function ask(method, body) {
  const response = await fetch(address, {
    method,
    credentials: "same-origin",
    // A page of another site cannot send this header without asking first.
    headers: { "Content-Type": "application/json", "X-Diary-Chat": "1" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${address}: ${response.status}`);
  }

  return response.status === 204 ? null : response.json();
}
