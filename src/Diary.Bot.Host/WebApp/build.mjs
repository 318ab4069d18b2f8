// Builds what the browser runs into the folder given: each file named by its content, compressed in advance.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";

const output = process.argv[2];
if (!output) {
  throw new Error("usage: node build.mjs <output folder>");
}

const bundled = await build({
  entryPoints: ["page/main.js", "page/page.css", "console/console.js", "console/console.css"],
  bundle: true,
  minify: true,
  write: false,
  outdir: "out",
  format: "esm",
  target: ["chrome100", "firefox100", "safari15.4"],
  define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
});
const files = bundled.outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]);
for (const path of ["node_modules/botframework-webchat/dist/webchat.js", "page/icon.svg"]) {
  files.push([basename(path), await readFile(path)]);
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
let html = await readFile("page/index.html", "utf8");
for (const [name, content] of files) {
  const hashed = hashedName(name, content);
  html = html.replaceAll(`{{${name}}}`, `/webchat/${hashed}`);
  await writeFile(join(output, `${hashed}.br`), await brotli(content));
  await writeFile(join(output, `${hashed}.gz`), await promisify(gzip)(content, { level: 9 }));
}

await writeFile(join(output, "index.html"), html);

function hashedName(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const extension = extname(name);
  return `${basename(name, extension)}.${hash}${extension}`;
}

function brotli(content) {
  return promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
