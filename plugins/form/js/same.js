// Whether two trees say the same, and how much of one is in the other.

import { ID, Pairs } from './shape.js';

export function same(one, other) {
  if (one instanceof Pairs && other instanceof Pairs) {
    return (
      one.entries.length === other.entries.length &&
      one.entries.every(([key, value]) => same(value, other.get(key)))
    );
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  return one === other;
}

/** Which old item each new one is: the same text first, then the most alike. -1 for a new one. */
export function matches(olds, news) {
  const found = news.map(() => -1);
  const free = new Set(olds.keys());
  const take = (index, old) => {
    found[index] = old;
    free.delete(old);
  };
  news.forEach((item, index) => {
    const old = [...free].find((candidate) => same(olds[candidate], item));
    if (old !== undefined) take(index, old);
  });
  for (const [, , index, old] of candidates(olds, news, found, free)) {
    if (found[index] < 0 && free.has(old)) take(index, old);
  }
  return found;
}

function candidates(olds, news, found, free) {
  const rated = [];
  news.forEach((item, index) => {
    if (found[index] >= 0) return;
    for (const old of free) {
      const score = likeness(olds[old], item);
      if (score) rated.push([-score, Math.abs(old - index), index, old]);
    }
  });
  return rated.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function likeness(one, other) {
  if (typeof one === 'string' && typeof other === 'string') return 1;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.filter((item, index) => same(item, other[index])).length;
  }
  if (!(one instanceof Pairs) || !(other instanceof Pairs)) return 0;
  const ids = [one.get(ID), other.get(ID)];
  if (ids.every(Boolean)) return ids[0] === ids[1] ? Infinity : 0;
  return one.entries.filter(([key, value]) => same(value, other.get(key))).length;
}
