import { ConnectionStatus, DirectLine } from "botframework-directlinejs";
import { locale, words } from "./language.js";
import { cardsHostConfig, styleOptions } from "./look.js";
import { openSession } from "./session.js";
import { isDark } from "./theme.js";

const { createStore, renderWebChat } = window.WebChat;
const nonce = document.querySelector("script[nonce]").nonce;
const maxUploadBytes = 10 * 1024 * 1024;
const longestPause = 15_000;

/** The chat inside an element: opened, drawn again when language or look change, begun anew when its token is lost. */
export function startChat(element, showStatus) {
  let shown = null;
  let generation = 0;

  return { open, draw, restart };

  async function open() {
    const mine = ++generation;
    showStatus("connecting");
    const session = await untilReached(openSession, () => showStatus("offline"));
    if (mine !== generation) {
      return;
    }

    const draft = shown?.store.getState().sendBoxValue;
    shown?.directLine.end();
    shown = { session, directLine: connect(session), store: store(), place: document.createElement("div") };
    element.replaceChildren(shown.place);
    draw();
    if (draft) {
      shown.store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text: draft } });
    }

    watch(shown);
  }

  function draw() {
    if (shown === null) {
      return;
    }

    const { directLine, place, session } = shown;
    renderWebChat(
      {
        directLine,
        store: shown.store,
        userID: session.userId,
        locale: locale(),
        nonce,
        styleOptions: styleOptions(isDark()),
        adaptiveCardsHostConfig: cardsHostConfig(isDark()),
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words().placeholder },
      },
      place,
    );
  }

  async function restart(before) {
    generation++;
    await untilReached(before, () => showStatus("offline"));
    await open();
  }

  function watch({ directLine }) {
    directLine.connectionStatus$.subscribe((status) => {
      if (shown?.directLine !== directLine) {
        return;
      }

      switch (status) {
        case ConnectionStatus.Connecting:
          return showStatus("connecting");
        case ConnectionStatus.Online:
          return showStatus("subtitle");
        case ConnectionStatus.ExpiredToken:
        case ConnectionStatus.FailedToConnect:
        case ConnectionStatus.Ended:
          // The client cannot recover from these by itself. The history comes back with a fresh token.
          return setTimeout(() => shown?.directLine === directLine && open(), 1000);
      }
    });
  }

  function store() {
    return createStore({}, ({ dispatch }) => (next) => (action) => {
      if (action.type === "WEB_CHAT/SEND_MESSAGE" && bytesOf(action.payload.attachments) > maxUploadBytes) {
        return dispatch(notification("tooLarge"));
      }

      return next(action);
    });
  }
}

/** With `random` at zero a lost socket is back in 3 seconds instead of up to 15. */
const connect = ({ conversationId, token }) =>
  new DirectLine({
    conversationId,
    domain: new URL("/v3/directline", location.href).href,
    random: () => 0,
    token,
    watermark: "-",
  });

const bytesOf = (attachments) => (attachments ?? []).reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0);

const notification = (word) => ({
  type: "WEB_CHAT/SET_NOTIFICATION",
  payload: { id: word, level: "error", message: words()[word] },
});

async function untilReached(ask, tellOffline) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await ask();
    } catch {
      tellOffline();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
