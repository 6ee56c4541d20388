// Writes a changed tree into the text it came from and touches no line that says the same as before.
// What it writes is tidy; what was there and has not changed stays as it is.
//
// A block collection is cut into chunks, one for each entry, from its key or dash to the next
// one's, so that an entry keeps its comments, quotes and blank lines wherever it goes.

import { isMap, isScalar, isSeq } from 'yaml';

import { matches, same } from './same.js';
import { block, flow, inline, textOf } from './scalars.js';
import { Pairs, entryField, tidied } from './shape.js';

/** What an import leaves beside a value to be settled; whoever writes another value has settled it. */
const MARK = /^[ \t]+#[ \t]*দেখে নিন[^\r\n]*/;

/** The tree of a node. */
export function treeOf(node) {
  if (isMap(node)) return new Pairs(node.items.map(({ key, value }) => [textOf(key), treeOf(value)]));
  if (isSeq(node)) return node.items.map(treeOf);
  return node ? textOf(node) : '';
}

export class Rewriter {
  #source;
  #clean;

  /** `clean` makes of a tree what is left of it after a visit to the form. */
  constructor(source, clean) {
    this.#source = source;
    this.#clean = clean;
  }

  /** The source from `start` to `end`, in which `node` now holds `tree`; null where only a new
   * entry can hold it. */
  rewrite(node, tree, field, start, end) {
    const old = this.#clean(treeOf(node), field);
    const tidy = tidied(tree, field);
    if (same(old, tree) || same(old, tidy)) return this.#source.slice(start, end);
    if (isScalar(node) && typeof tree === 'string') return this.#scalar(node, tidy, start, end);
    if (!isSameKind(node, tree)) return null;
    if (node.flow) return this.#flow(node, tidy, start, end);
    return this.#block(node, tree, field, start, end);
  }

  #scalar(node, text, start, end) {
    const [from, to] = node.range;
    const old = this.#source.slice(from, to);
    if (old.includes('\n') || text.includes('\n')) return null;
    const before = this.#source.slice(start, from).replace(/:$/, ': ');
    return before + inline(text, node) + this.#behind(to, end);
  }

  #flow(node, tree, start, end) {
    const [from, to] = node.range;
    return this.#source.slice(start, from) + flow(tree) + this.#behind(to, end);
  }

  #behind(value, end) {
    return this.#source.slice(value, end).replace(MARK, '');
  }

  #block(node, tree, field, start, end) {
    const chunks = this.#chunks(node, end);
    const [first] = chunks;
    const entries = isMap(node) ? keyed(chunks, tree, field, this.#clean) : listed(chunks, tree, field, this.#clean);
    const indent = ' '.repeat(first.start - this.#lineStart(first.start));
    const parts = entries.map((entry) => this.#entry(entry, field, indent));
    return this.#source.slice(start, first.start) + parts.join(indent);
  }

  #entry({ chunk, key, tree }, field, indent) {
    const tidy = tidied(tree, entryField(field, key));
    const fresh = block(key === undefined ? [tidy] : new Pairs([[key, tidy]]));
    const lines = fresh.replace(/\n(?=[^\n])/g, `\n${indent}`);
    if (!chunk) return lines;
    const { node, keyNode } = chunk;
    const [name, after] = keyNode ? keyNode.range : [chunk.mark, chunk.mark];
    const comments = this.#source.slice(chunk.start, name);
    const rest = this.#rewriteInside(chunk, tree, entryField(field, key), after);
    if (rest === null) return comments + lines + this.#source.slice(this.#lineAfter(node), chunk.end);
    const renamed = keyNode && textOf(keyNode) !== key;
    return comments + (renamed ? inline(key) : this.#source.slice(name, after)) + rest;
  }

  #rewriteInside(chunk, tree, field, start) {
    return this.rewrite(chunk.node, tree, field, start, chunk.end);
  }

  #chunks(node, end) {
    const marks = isMap(node) ? node.items.map(({ key }) => key.range[0]) : dashes(node);
    const nodes = node.items.map((item) => (isMap(node) ? item.value : item));
    const starts = marks.map((mark, index) =>
      index ? this.#withComments(mark, this.#lineAfter(nodes[index - 1], marks[index - 1])) : mark,
    );
    return node.items.map((item, index) => ({
      keyNode: isMap(node) ? item.key : undefined,
      node: nodes[index],
      mark: marks[index],
      start: starts[index],
      end: index + 1 < starts.length ? this.#lineStart(starts[index + 1]) : end,
    }));
  }

  /** Where the comments begin that stand right above the entry at `mark`, as far in as it. */
  #withComments(mark, earliest) {
    const column = mark - this.#lineStart(mark);
    let start = mark;
    while (this.#lineStart(start) > earliest) {
      const above = this.#lineStart(this.#lineStart(start) - 1);
      const line = this.#source.slice(above, this.#lineStart(start));
      if (line.search(/\S/) !== column || line[column] !== '#') break;
      start = above + column;
    }
    return start;
  }

  #lineStart(position) {
    return this.#source.lastIndexOf('\n', position - 1) + 1;
  }

  /** The start of the first line behind `node`. */
  #lineAfter(node, otherwise) {
    const last = node ? Math.max(node.range[1] - 1, node.range[0]) : otherwise;
    const found = this.#source.indexOf('\n', last);
    return found < 0 ? this.#source.length : found + 1;
  }
}

function isSameKind(node, tree) {
  return (isMap(node) && tree instanceof Pairs) || (isSeq(node) && Array.isArray(tree));
}

function dashes(node) {
  const isDash = ({ type }) => type === 'seq-item-ind';
  return node.srcToken.items.map(({ start }) => start.find(isDash).offset);
}

/** The entries of a list in their new order, each with the chunk it had. */
function listed(chunks, tree, field, clean) {
  const olds = chunks.map(({ node }) => clean(treeOf(node), entryField(field)));
  return matches(olds, tree).map((old, index) => ({ chunk: chunks[old], tree: tree[index] }));
}

/** The entries of a mapping. Free keys stand as the form lists them and may have been renamed. */
function keyed(chunks, tree, field, clean) {
  const entries = tree.entries.map(([key, value]) => ({
    key,
    tree: value,
    chunk: chunks.find(({ keyNode }) => textOf(keyNode) === key),
  }));
  if (!field?.mapping) return asWritten(entries, chunks);
  const spare = chunks.filter((chunk) => !entries.some((entry) => entry.chunk === chunk));
  const unknown = entries.filter(({ chunk }) => !chunk);
  const olds = spare.map(({ node }) => clean(treeOf(node), entryField(field)));
  matches(olds, unknown.map((entry) => entry.tree)).forEach((old, index) => {
    unknown[index].chunk = spare[old];
  });
  return entries;
}

/** What was written stays in its order; each new entry follows the one the form has before it. */
function asWritten(entries, chunks) {
  const order = chunks.flatMap((chunk) => entries.filter((entry) => entry.chunk === chunk));
  entries.forEach((entry, index) => {
    if (entry.chunk) return;
    const before = entries.slice(0, index).reverse().find((earlier) => order.includes(earlier));
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, entry);
  });
  return order;
}
