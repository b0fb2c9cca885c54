// What a person waits for who answers question after question: the answer with all that follows from it, and the questions after it, of a
// large round against a small one.
import type { Row } from '../measures/row.ts';

interface Served {
  readonly url: string;
  readonly round: string;
}

interface Settling {
  /** Milliseconds of a cell, settled or following. */
  readonly cell: number;
  /** Milliseconds of the first questions after it. */
  readonly questions: number;
}

interface Settled {
  readonly id: string;
  readonly cells: number;
  readonly followed: readonly unknown[];
}

/** An answer takes seconds where thousands say alike. */
const TIMES = 5;
const BAR = 1.5;

async function timed<Answer>(
  { url, round }: Served,
  path: string,
  method = 'GET',
  body?: object,
): Promise<{ readonly answer: Answer; readonly ms: number }> {
  const start = performance.now();
  const sent = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${url}/api/campaigns/${round}${path}`, { method, ...sent });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return { answer, ms: performance.now() - start };
}

/** The largest question is settled, and taken back again. */
async function settleOnce(served: Served): Promise<Settling> {
  const questions = '/questions?limit=30';
  const { answer: asked } = await timed<{ readonly groups: readonly { readonly id: string }[] }>(
    served,
    questions,
  );
  const body = { group: asked.groups[0]?.id, status: 'met' };
  const { answer: settled, ms } = await timed<Settled>(served, '/settlements', 'POST', body);
  const { ms: after } = await timed(served, questions);
  await timed(served, `/settlements/${settled.id}`, 'DELETE');
  return { cell: ms / (settled.cells + settled.followed.length), questions: after };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

export async function* benchSettling(large: Served, small: Served): AsyncIterable<Row> {
  const [far, near]: [Settling[], Settling[]] = [[], []];
  for (let time = 0; time < TIMES; time++) {
    far.push(await settleOnce(large));
    near.push(await settleOnce(small));
  }
  for (const [measure, of] of [
    ['one cell of the largest question settled', ({ cell }: Settling) => cell],
    ['the first questions after that', ({ questions }: Settling) => questions],
  ] as const) {
    const [long, short] = [median(far.map(of)), median(near.map(of))];
    const ratio = Math.round((long / short) * 100) / 100;
    yield {
      area: 'round',
      measure: `${measure}, in the large round against the small one`,
      value: `${ratio} (${long.toFixed(1)} ms, ${short.toFixed(1)} ms)`,
      bar: `≤ ${BAR}`,
      met: ratio <= BAR,
    };
  }
}
