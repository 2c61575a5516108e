// Reads {"pages": [{id, title, text}], "questions": [text]} from standard input; writes one {"ids", "ms"} a line.
import MiniSearch from 'minisearch';
import stemmers from 'snowball-stemmers';

const stemmer = stemmers.newStemmer('german');
const input = JSON.parse(await new Response(process.stdin).text());
const search = new MiniSearch({
  fields: ['title', 'text'],
  processTerm: (term) => stemmer.stem(term.toLowerCase()),
  searchOptions: { boost: { title: 2 } },
});
search.addAll(input.pages);
input.questions.forEach((question) => search.search(question)); // Warm, as the others are.
for (const question of input.questions) {
  const start = performance.now();
  const found = search.search(question);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ids: found.slice(0, 10).map((hit) => hit.id), ms }));
}
