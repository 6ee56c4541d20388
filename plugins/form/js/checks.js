// What no single field can tell, checked before a file is saved. Everything else that the reader
// refuses is left to `invoke check`, which CI runs on every pull request.

import { toAscii } from './digits.js';
import { SOURCE, UNREADABLE } from './office_format.js';
import { chosenOf, officersOf } from './officer_widget.js';
import { KEY } from './shape.js';

const UNREADABLE_FILE = 'ফাইলটি ফরমে খোলা যায় না; আগে ফাইলেই ঠিক করুন (invoke check বলবে কী ভুল)';
const REFUSED = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const LONGEST_LIMIT = 365;
const AMOUNT = /(\d+)\s*(?:\([^()]*\)\s*)?(?:কা|কর্ম|সপ্তাহ|ঘ|মিনিট|দিন|মাস|বছর)/g;

/** Bengali sentences, one for each thing to mend; none for data that may be saved. */
export function problems(data, fields, today) {
  if (data[UNREADABLE]) return [UNREADABLE_FILE];
  const held = inside(data, { fields });
  const known = new Set(officersOf(data.officers ?? []).map(({ key }) => key));
  return [
    ...held.flatMap(keyProblems),
    ...held.flatMap((one) => officerProblems(one, known)),
    ...sectionProblems(data.services ?? {}),
    ...dateProblems(data.approved, today),
    ...dateProblems(data.reviewed, today),
    ...reviewProblems(data),
    ...limitProblems(data.grievance ?? []),
    ...characterProblems(data),
  ];
}

/** Two officers or columns of one key: the file would hold only one of them. */
function keyProblems([field, rows]) {
  if (!field.mapping || !Array.isArray(rows)) return [];
  const keys = rows.map((row) => row[KEY]?.trim());
  const twice = new Set(keys.filter((key, index) => key && keys.indexOf(key) < index));
  const { label } = field.fields.find(({ name }) => name === KEY);
  return [...twice].map((key) => `${field.label}: ${label} ${key} দুইবার আছে; প্রত্যেকের ${label} আলাদা লিখুন`);
}

function officerProblems([field, value], known) {
  if (field.widget !== 'officer') return [];
  const missing = chosenOf(value).filter((key) => !known.has(key));
  return missing.map((key) => `${field.label}: ${key} নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন`);
}

/** Every field, wherever it stands, with what it holds. */
function inside(data, field) {
  if (Array.isArray(data)) return data.flatMap((item) => inside(item, { fields: field.fields }));
  if (!data || typeof data !== 'object') return [];
  return (field.fields ?? []).flatMap((inner) => {
    const value = data[inner.name];
    return [[inner, value], ...inside(value, inner)];
  });
}

function sectionProblems(services) {
  const written = Object.keys(services).filter((section) => services[section]?.length);
  if (!written.length) return ['অন্তত একটি সেবা লিখুন'];
  if (written.includes('general') && written.length > 1) {
    return ['ভাগ করা সেবা আর ভাগ না করা সেবা একসঙ্গে থাকতে পারে না; একটি রাখুন'];
  }
  return [];
}

function dateProblems(text, today) {
  if (!text?.trim()) return [];
  const [year, month, day] = toAscii(text).trim().split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || year < 1971) return [`${text} তারিখটি হয় না; বছর-মাস-দিন লিখুন`];
  return date > today ? [`${text} ভবিষ্যতের তারিখ; যেদিন স্বাক্ষর বা মিলিয়ে দেখা হয়েছে সেই দিন লিখুন`] : [];
}

function reviewProblems({ reviewed, reviewer }) {
  return reviewer && !reviewed?.trim() ? ['কবে মিলিয়ে দেখা হয়েছে, সেই তারিখও লিখুন'] : [];
}

function limitProblems(tiers) {
  const limits = tiers.map(({ limit }) => limit ?? '');
  const wrong = limits.filter((limit) =>
    [...toAscii(limit).matchAll(AMOUNT)].some(([, amount]) => +amount < 1 || +amount > LONGEST_LIMIT),
  );
  return wrong.map((limit) => `নিষ্পত্তির সময়সীমা ${limit} হয় না; ১ থেকে ৩৬৫-এর মধ্যে লিখুন`);
}

function characterProblems({ [SOURCE]: _, ...data }) {
  const found = REFUSED.exec(Object.values(data).flatMap(texts).join('\n'))?.[0];
  if (!found) return [];
  const code = found.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [`অদৃশ্য একটি চিহ্ন (U+${code}) লেখায় ঢুকেছে; সেটি মুছে আবার লিখুন`];
}

function texts(value) {
  if (value && typeof value === 'object') return Object.values(value).flatMap(texts);
  return typeof value === 'string' ? [value.replaceAll('\r\n', '\n')] : [];
}
