// How fast a store of so many passages answers, searched beside the service: keywords, phrases, questions with three slips, and
// what else is asked of the store meanwhile.
import type { PlanStore } from '../../ports/store.ts';
import type { Slice } from '../../ports/lists.ts';
import type { SearchRequest, SearchResults } from '../../search/search.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import { seededRandom } from '../noise/random.ts';
import { passagesOf } from '../../search/passages-of.ts';
import { fillPassages } from './fill-passages.ts';
import type { SearchPlan } from './search-plans.ts';
import { withSlips } from './slip.ts';

export interface SearchBench {
  readonly store: PlanStore;
  readonly search: (request: SearchRequest, slice: Slice) => Promise<SearchResults>;
  readonly passages: number;
  /** Told with each figure. */
  readonly engine: 'SQLite' | 'PostgreSQL';
}

const QUERIES = 100;
/** Milliseconds for 95 of 100 queries; for 99 of 100 other requests. PostgreSQL may take twice as long, and five times for a million. */
const BARS = { keyword: 60, phrase: 50, slips: 150, others: 20 };
const MILLION = 1_000_000;
/** Milliseconds between two other requests. */
const EVERY = 5;

export async function* benchSearch(
  { store, search, passages, engine }: SearchBench,
  plans: readonly SearchPlan[],
): AsyncIterable<Row> {
  const sentences = plans.flatMap(({ text }) => {
    const { document, transcript } = planOf(transcriptOf(text));
    return passagesOf(document, transcript).map((passage) => passage.text);
  });
  await fillPassages(store, sentences, passages);
  const random = seededRandom(11);
  const words = sentences.map((text) => text.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word)));
  const some = (count: number): string => {
    for (;;) {
      const line = words[Math.floor(random() * words.length)] ?? [];
      const from = Math.floor(random() * (line.length - count));
      if (line.length > count) return line.slice(from, from + count).join(' ');
    }
  };
  const keywords = queries(() => some(1 + Math.floor(random() * 4)));
  const phrases = queries(() => `"${some(3)}"`);
  const slips = queries((at) => withSlips(some(6), 3, at) ?? some(6));
  await search({ q: some(2) }, { offset: 0, limit: 20 });
  const factor = engine === 'SQLite' ? 1 : passages < MILLION ? 2 : 5;
  const row = (measure: string, value: number, bar: number): Row => ({
    area: 'search',
    measure: `${engine}, ${passages.toLocaleString('en')} passages: ${measure}`,
    value,
    bar: `≤ ${bar}`,
    met: value <= bar,
  });
  const others = watchOthers(store);
  const asked = [
    { kind: 'keyword', questions: keywords, bar: BARS.keyword },
    { kind: 'phrase', questions: phrases, bar: BARS.phrase },
    { kind: 'three slips', questions: slips, bar: BARS.slips },
  ];
  for (const { kind, questions, bar } of asked) {
    yield row(`${kind}, 95 of 100 within, ms`, await slowest(search, questions), bar * factor);
  }
  yield row('other requests meanwhile, 99 of 100 within, ms', await others(), BARS.others);
}

function queries(make: (at: number) => string): readonly string[] {
  return Array.from({ length: QUERIES }, (_, at) => make(at));
}

async function slowest(search: SearchBench['search'], asked: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const q of asked) {
    const start = performance.now();
    await search({ q }, { offset: 0, limit: 20 });
    times.push(performance.now() - start);
  }
  return share(times, 0.95);
}

/** Another request every few milliseconds, until it is asked how long they took. */
function watchOthers(store: PlanStore): () => Promise<number> {
  const times: number[] = [];
  let due = performance.now() + EVERY;
  const look = setInterval(() => {
    const since = due;
    due = performance.now() + EVERY;
    void store.documents.list({}, { offset: 0, limit: 1 }).then(() => times.push(performance.now() - since));
  }, EVERY);
  return async () => {
    clearInterval(look);
    return share(times, 0.99);
  };
}

function share(times: readonly number[], of: number): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * of)] ?? 0);
}
