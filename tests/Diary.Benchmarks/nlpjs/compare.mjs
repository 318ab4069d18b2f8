// Teaches nlp.js the phrases of learnt.json and asks it those of asked.json: intents only, it has no entities of a school.
// With all the phrases it does worse than with one of eight: both are shown.
import { readFileSync } from 'node:fs';
import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import { LangRu } from '@nlpjs/lang-ru';
import { LangEn } from '@nlpjs/lang-en';

const asked = JSON.parse(readFileSync('asked.json', 'utf8'));
const learnt = JSON.parse(readFileSync('learnt.json', 'utf8'));
const languageOf = (text) => (/[а-яё]/i.test(text) ? 'ru' : 'en');
const nameOf = (label) => (label === 'None' || label === undefined ? 'none' : label.startsWith('faq.') ? 'faq' : label);

async function teach(phrases) {
  const container = await containerBootstrap();
  container.use(LangRu);
  container.use(LangEn);
  const nlp = new Nlp({ container, languages: ['ru', 'en'], autoSave: false, nlu: { log: false } });
  for (const { text, label } of phrases) nlp.addDocument(languageOf(text), text, label);
  await nlp.train();
  return nlp;
}

async function compare(phrases) {
  let start = performance.now();
  const nlp = await teach(phrases);
  const taught = (performance.now() - start) / 1000;
  for (const { text } of asked) await nlp.process(languageOf(text), text);
  const taken = [];
  let right = 0;
  for (const { text, intent } of asked) {
    start = performance.now();
    const got = await nlp.process(languageOf(text), text);
    taken.push(performance.now() - start);
    right += nameOf(got.intent) === intent ? 1 : 0;
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.floor(share * (taken.length - 1))].toFixed(3);
  console.log(
    `nlp.js: taught ${phrases.length} phrases in ${taught.toFixed(1)} s, ` +
      `intent ${((100 * right) / asked.length).toFixed(1)} %, median ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}

await compare(learnt);
await compare(learnt.filter((_, at) => at % 8 === 0));
