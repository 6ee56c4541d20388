// Signs to what is no office, service or list: shown beside the results when a question has the words
// of one. The page holds them, each with the phrases that ask for it; no result moves for them.

const LATIN = /^[a-z]+$/;

export function createSigns(nodes, { analysis, phonetic }) {
  const termOf = (word) => analysis.term(analysis.normalise(word));
  const phrasesOf = (node) => node.dataset.searchSign.split("|").map((phrase) => phrase.split(" ").map(termOf));
  const signs = [...nodes].map((node) => ({ node, phrases: phrasesOf(node) }));

  // A sign stands where all words of one of its phrases are typed, in whatever order.
  function show(text) {
    const words = analysis.words(text);
    const isTyped = (term) => words.some((word) => analysis.term(word) === term || soundsLike(word, term));
    for (const { node, phrases } of signs) node.hidden = !phrases.some((phrase) => phrase.every(isTyped));
  }

  // Typed in Latin letters, with or without the ending -r.
  function soundsLike(word, term) {
    if (!LATIN.test(word)) return false;
    const { key } = phonetic.ofTerm(term);
    return phonetic.keysOf(word).some((typed) => typed === key || typed === `${key}r`);
  }

  return { show };
}
