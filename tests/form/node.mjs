// Answers questions about the form's modules, one JSON line for each, so that a test asks Node
// and not a copy of what Node would say.

import { createInterface } from 'node:readline';

import english from '../../plugins/form/node_modules/decap-cms-locales/dist/esm/en/index.js';
import { problems } from '../../plugins/form/js/checks.js';
import { SOURCE, officeFormat } from '../../plugins/form/js/office_format.js';
import { phrases } from '../../plugins/form/js/phrases_bn.js';
import { rowIds } from '../../plugins/form/js/row_ids.js';
import { tidier } from '../../plugins/form/js/tidy.js';
import { slugOf } from '../../plugins/form/js/transliteration.js';

const answers = {
  read: ({ fields, text }) => officeFormat(fields).fromFile(text),
  write: ({ fields, text, edits = [] }) => {
    const { fromFile, toFile } = officeFormat(fields);
    const data = fromFile(text);
    for (const edit of edits) apply(data, ...edit);
    return toFile(data);
  },
  saves: ({ fields, text, visits }) => {
    const { fromFile, settle, toFile } = officeFormat(fields);
    const data = fromFile(text);
    return visits.map((edits) => {
      for (const edit of edits) apply(data, ...edit);
      settle(data);
      return toFile(data);
    });
  },
  problems: ({ fields, data, today }) => problems(data, fields, new Date(today)),
  matches: ({ pattern, texts }) => texts.map((text) => RegExp(pattern).test(text)),
  locales: () => ({ english, bengali: phrases }),
  hidden: () => SOURCE,
  ids: ({ rows, closed }) => rowIds(rows, closed),
  slugs: ({ texts }) => texts.map(slugOf),
  tidy: ({ keys, texts }) => texts.map(tidier(keys)),
};

/** `['set', path, value]`, `['remove', path]`, `['insert', path, value]`, `['move', path, to]`. */
function apply(data, action, path, value) {
  const last = path.at(-1);
  const place = path.slice(0, -1).reduce((inner, key) => (inner[key] ??= {}), data);
  if (action === 'set') place[last] = value;
  if (action === 'remove') Array.isArray(place) ? place.splice(last, 1) : delete place[last];
  if (action === 'insert') place.splice(last, 0, value);
  if (action === 'move') place.splice(value, 0, ...place.splice(last, 1));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...question } = JSON.parse(line);
  let answer;
  try {
    answer = { answer: answers[ask](question) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
