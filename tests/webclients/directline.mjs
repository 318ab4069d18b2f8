// The unmodified Direct Line client in Node. Commands come as JSON lines on the input, everything that the client tells
// goes out as JSON lines: {"told":"activity"|"status"|"posted"|"failed"|"refreshed", …}.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import WebSocket from "ws";
import XMLHttpRequest from "xhr2";

class CountedWebSocket extends WebSocket {
  static open = new Set();

  constructor(url) {
    super(url);
    CountedWebSocket.open.add(this);
    this.addEventListener("close", () => CountedWebSocket.open.delete(this));
  }
}

globalThis.XMLHttpRequest = BlobRequest(XMLHttpRequest);
globalThis.WebSocket = CountedWebSocket;
const { ConnectionStatus, DirectLine } = createRequire(import.meta.url)("botframework-directlinejs");

const tell = (told, data) => process.stdout.write(`${JSON.stringify({ told, ...data })}\n`);
let client;

const commands = {
  start: ({ domain, token, conversationId, webSocket }) => {
    client = new DirectLine({ domain, token, conversationId, webSocket, pollingInterval: 200, random: () => 0 });
    client.connectionStatus$.subscribe((status) => tell("status", { status: ConnectionStatus[status] }));
    client.activity$.subscribe(
      (activity) => tell("activity", { activity }),
      (error) => tell("failed", { error: String(error) }),
    );
  },
  post: ({ activity }) => post(activity),
  upload: ({ activity, name, contentType, content }) => {
    const contentUrl = URL.createObjectURL(new Blob([Buffer.from(content, "base64")], { type: contentType }));
    post({ ...activity, attachments: [{ name, contentType, contentUrl }] });
  },
  dropSockets: () => {
    for (const socket of CountedWebSocket.open) {
      socket.terminate();
    }
  },
  refresh: () => {
    const before = client.token;
    client.refreshToken().subscribe((token) => {
      client.token = token;
      tell("refreshed", { changed: token !== before, length: token.length });
    });
  },
};

function post(activity) {
  client.postActivity(activity).subscribe(
    (id) => tell("posted", { id }),
    (error) => tell("failed", { error: String(error), status: error.status ?? null }),
  );
}

/** xhr2 can neither read a blob: address nor send a form with files, which every browser can. */
function BlobRequest(Base) {
  return class extends Base {
    open(method, url, ...rest) {
      this.blobUrl = url.startsWith("blob:") ? url : null;
      this.target = { method, url, headers: {} };
      super.open(method, this.blobUrl ? "http://127.0.0.1/" : url, ...rest);
    }

    setRequestHeader(name, value) {
      this.target.headers[name] = value;
      super.setRequestHeader(name, value);
    }

    send(body) {
      if (this.blobUrl || body instanceof FormData) {
        this.sendByFetch(body);
      } else {
        super.send(body);
      }
    }

    async sendByFetch(body) {
      const { method, url, headers } = this.target;
      const answer = await fetch(url, { method, headers: this.blobUrl ? {} : headers, body });
      const binary = this.responseType === "arraybuffer";
      const response = binary ? await answer.arrayBuffer() : await answer.text();
      const shown = {
        readyState: 4,
        status: answer.status,
        response: binary ? response : parsed(response),
        responseText: binary ? "" : response,
      };
      for (const [name, value] of Object.entries(shown)) {
        Object.defineProperty(this, name, { value, configurable: true });
      }

      this.onreadystatechange?.({});
      this.onload?.({});
    }
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...options } = JSON.parse(line);
  commands[command](options);
}

process.exit(0);
