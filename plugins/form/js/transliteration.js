// Bengali in Latin letters, by the sounds of plugins/charters/transliteration.json.
// The same in Python is plugins/charters/transliteration.py: keep them alike, step for step.

import rules from '../../charters/transliteration.json' with { type: 'json' };

import { toAscii } from './digits.js';

export const LONGEST = 40; // letters of a slug: what a printed address has room for
const SOUNDS = new Map(Object.entries({ ...rules.consonants, ...rules.vowels, ...rules.marks }));
const INHERENT = new RegExp(rules.inherent, 'gu');
const BETWEEN = new RegExp(rules.between, 'u');
const JOINERS = /[\u200c\u200d]/g;
const UNNAMED = 'seba'; // সেবা

/** An address of the first words of a text; it never begins with a digit. */
export function slugOf(text) {
  const latin = text.normalize('NFC').replace(JOINERS, '').split(BETWEEN).map(romanised).filter(Boolean);
  const kept = latin.filter((_, index) => latin.slice(0, index + 1).join('-').length <= LONGEST);
  const slug = (kept.length ? kept : latin.slice(0, 1)).join('-').slice(0, LONGEST);
  const named = /^[a-z]/.test(slug) ? slug : `${UNNAMED}-${slug}`;
  return named.slice(0, LONGEST).replace(/-$/, '');
}

function romanised(word) {
  const spoken = toAscii(word.normalize('NFC').replace(INHERENT, '$&অ'));
  const latin = Array.from(spoken, (letter) => SOUNDS.get(letter) ?? letter).join('');
  return latin.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');
}
