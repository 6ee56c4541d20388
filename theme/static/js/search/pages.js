// Pelican's articles and pages among the results: what the other modules know as `pages`. The build
// leaves it out of the script of a site that has none, where `pages` is false.

const PAGE = 5;

// It stands in no district and is no service.
function resultOf({ kind, entry, filled, score }, [, title, url, lang], { district, section }) {
  return district || section ? [] : [{ kind, title, url, lang, filled, score, order: entry, members: [] }];
}

// What to show of it; `marked` makes nodes of a text.
function nodesOf({ title, url, lang }, base, marked) {
  const [head, link, kind] = ["h2", "a", "p"].map((tag) => document.createElement(tag));
  head.className = "search-result__title";
  head.dataset.searchResult = "";
  link.href = base + url;
  if (lang) link.lang = lang;
  link.append(...marked(title));
  head.append(link);
  kind.textContent = "পাতা";
  return [head, kind];
}

export const pages = { has: ({ kind }) => kind === PAGE, resultOf, nodesOf };
