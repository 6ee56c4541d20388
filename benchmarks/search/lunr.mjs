// Plain lunr as a rival: NFC, white space, exact^10, prefix^3, one edit.
import { readFileSync } from "node:fs";
import lunr from "lunr";

const { documents, questions } = JSON.parse(readFileSync(0, "utf8"));
const words = (text) => text.normalize("NFC").toLowerCase().split(/[\s,।/]+/).filter(Boolean);
const index = lunr(function () {
  this.pipeline.reset();
  this.searchPipeline.reset();
  this.ref("id");
  this.field("title", { boost: 4 });
  this.field("text");
  for (const { id, title, text } of documents) this.add({ id, title: words(title), text: words(text) });
});
const answers = questions.map((question) => {
  const found = index.query((query) => {
    for (const word of words(question).slice(0, 12)) {
      query.term(word, { boost: 10 });
      query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
      if (word.length < 20) query.term(word, { editDistance: 1 });
    }
  });
  return found.slice(0, 10).map(({ ref }) => ref);
});
console.log(JSON.stringify(answers));
