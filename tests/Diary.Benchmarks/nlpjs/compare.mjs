// Teaches nlp.js the phrases of learnt.json and asks it those of asked.json: intents only, it has no entities of a school.
import { readFileSync } from 'node:fs';
import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import { LangRu } from '@nlpjs/lang-ru';
import { LangEn } from '@nlpjs/lang-en';

const learnt = JSON.parse(readFileSync('learnt.json', 'utf8'));
const asked = JSON.parse(readFileSync('asked.json', 'utf8'));
const languageOf = (text) => (/[а-яё]/i.test(text) ? 'ru' : 'en');

const container = await containerBootstrap();
container.use(LangRu);
container.use(LangEn);
const nlp = new Nlp({ container, languages: ['ru', 'en'], autoSave: false, nlu: { log: false } });
nlp.addLanguage('ru');
nlp.addLanguage('en');
for (const { text, label } of learnt) nlp.addDocument(languageOf(text), text, label);

let start = performance.now();
await nlp.train();
const taught = (performance.now() - start) / 1000;

const answer = async (text) => nlp.process(languageOf(text), text);
const nameOf = (label) => (label === 'None' || label === undefined ? 'none' : label.startsWith('faq.') ? 'faq' : label);
for (const { text } of asked) await answer(text);
const taken = [];
let right = 0;
let best = 0;
for (const { text, intent } of asked) {
  start = performance.now();
  const got = await answer(text);
  taken.push(performance.now() - start);
  right += nameOf(got.intent) === intent ? 1 : 0;
  best += nameOf(got.classifications?.[0]?.intent) === intent ? 1 : 0;
}
taken.sort((a, b) => a - b);
const at = (share) => taken[Math.floor(share * (taken.length - 1))].toFixed(3);
console.log(
  `nlp.js: taught ${learnt.length} phrases in ${taught.toFixed(1)} s, intent ${((100 * right) / asked.length).toFixed(1)} % ` +
    `(${((100 * best) / asked.length).toFixed(1)} % without its threshold), median ${at(0.5)} ms, p99 ${at(0.99)} ms`,
);
