// How near the first ten results come to the best order there could be, over the judged queries: as typed, without accents, with slips.
import { fold } from '../../language/fold.ts';
import { normalize } from '../../language/normalize.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { search } from '../../search/search.ts';
import type { Application } from '../../usecases/application.ts';
import type { Row } from '../measures/row.ts';
import { discountedGain } from './discounted-gain.ts';
import { fillStore } from './fill-store.ts';
import { gradedBy } from './graded.ts';
import { judgedQueries, type JudgedQuery } from './judged-queries.ts';
import { searchPlans } from './search-plans.ts';
import { withSlips } from './slip.ts';

const DEPTH = 10;
/** Questions about plans are asked of more, as one plan may be found in several places. */
const ASKED = 50;
const BARS = { typed: 0.9, plain: 0.88, slips: 0.75 };

interface Asked {
  readonly judged: JudgedQuery;
  readonly q: string;
}

export async function* evaluateSearch(application: Application, model: RestorationModel): AsyncIterable<Row> {
  const judge = gradedBy(await fillStore(application, searchPlans(model)));
  const gainOf = async ({ judged, q }: Asked): Promise<number> => {
    const results = await search(application.store, { q }, { offset: 0, limit: ASKED });
    const { found, possible } = judge(judged, results);
    const gain = discountedGain(found, possible, DEPTH);
    process.stderr.write(`  ${gain.toFixed(3)} ${judged.kind}: ${q}\n`);
    return gain;
  };
  const queries = judgedQueries();
  const typed = queries.map((judged) => ({ judged, q: judged.q }));
  const plain = queries.map((judged) => ({ judged, q: fold(normalize(judged.q)) }));
  const slips = queries.flatMap((judged, at): readonly Asked[] => {
    const q = ['slip', 'form', 'symbol', 'value', 'citation', 'state'].includes(judged.kind)
      ? undefined
      : withSlips(normalize(judged.q), 2, at + 1);
    return q === undefined ? [] : [{ judged, q }];
  });
  const gains = new Map<JudgedQuery, number>();
  for (const asked of typed) gains.set(asked.judged, await gainOf(asked));
  const over = (of: (judged: JudgedQuery) => boolean): number =>
    mean(queries.filter(of).map((one) => gains.get(one) ?? 0));
  yield row(`nDCG@10, ${typed.length} queries as typed`, mean([...gains.values()]), BARS.typed);
  yield row(
    'those written before the ranking',
    over(({ written }) => written === 'before'),
    BARS.typed,
  );
  yield row(
    'those written after it',
    over(({ written }) => written === 'after'),
    BARS.typed,
  );
  yield row(`without accents (${plain.length})`, await meanOf(plain, gainOf), BARS.plain);
  yield row(`with two slips (${slips.length})`, await meanOf(slips, gainOf), BARS.slips);
}

async function meanOf(asked: readonly Asked[], gainOf: (one: Asked) => Promise<number>): Promise<number> {
  const gains: number[] = [];
  for (const one of asked) gains.push(await gainOf(one));
  return mean(gains);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function row(measure: string, value: number, bar: number): Row {
  return { area: 'search', measure, value, bar: `≥ ${bar}`, met: value >= bar };
}
