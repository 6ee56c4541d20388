// Tidies what was typed, by the rules of plugins/charters/writing/tidy.json.
// The same interpreter in Python is plugins/charters/writing/tidy.py: keep them alike, step for step.

import rules from '../../charters/writing/tidy.json' with { type: 'json' };

const ENDS = pattern(rules.ends);
const LABELLED = pattern(rules.labelled);
const JOINED = pattern(rules.joined);
const SYLLABLE = pattern(rules.syllable);
const SHORT_LABELS = words(rules.short_labels);
const KEPT = words(rules.kept);
const AS_WRITTEN = new Set(rules.fields.as_written);
const BLANKS_ONLY = new Set(rules.fields.blanks_only);
const PEOPLE = new Set(rules.fields.people);
const space = replacements(rules.spacing);
const colons = replacements(rules.colons);

/** What is tidied in the text that stands in the file under these keys. */
export function tidier(keys) {
  const parents = keys.slice(0, -1);
  const key = keys.at(-1);
  if (BLANKS_ONLY.has(key)) return tidyBlanks;
  if (AS_WRITTEN.has(key)) return asWritten;
  if (key === 'name' && parents.some((parent) => PEOPLE.has(parent))) return tidyBlanks;
  return tidy;
}

export function tidy(text) {
  return tidyBlanks(byLine(withColons, tidyBlanks(text)));
}

export function tidyBlanks(text) {
  return asWritten(byLine(space, text.normalize('NFC')));
}

export function asWritten(text) {
  return text.normalize('NFC').replace(ENDS, '');
}

function byLine(rule, text) {
  return text.split('\n').map(rule).join('\n');
}

function withColons(line) {
  return colons(line).replace(LABELLED, (whole, word, next) => {
    if (!isLabel(`${word}ঃ`)) return whole;
    return `${word}:${next === '' || next === ' ' ? '' : ' '}${next}`;
  });
}

/** Whether the visarga at the end of `word` stands for a colon, as in মোবাইলঃ. */
function isLabel(word) {
  if (SHORT_LABELS.has(word)) return true;
  if (KEPT.has(word) || rules.adverbs.some((ending) => word.endsWith(ending))) return false;
  return (word.replace(JOINED, '').match(SYLLABLE) ?? []).length > 1;
}

function pattern(rule) {
  return new RegExp(rule.replaceAll('{blanks}', rules.blanks).replaceAll('{letter}', rules.letter), 'g');
}

function replacements(list) {
  const made = list.map(([rule, text]) => [pattern(rule), text]);
  return (line) => made.reduce((text, [rule, replacement]) => text.replace(rule, replacement), line);
}

function words(list) {
  return new Set(list.map((word) => word.normalize('NFC')));
}
