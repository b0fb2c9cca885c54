// One who browses: opens the matrix, a comparison, a search, the list of documents, looks at it for a while, and goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

/** Milliseconds that a person looks at what came, on an average. */
const LOOK_MS = 1_000;
const ROWS = 50;
const QUESTIONS = [
  'hạ tầng số',
  'kinh phi thuc hien',
  '"an toàn thông tin"',
  'trước ngày 10/12',
  'tập huán kỹ nang sô',
  'xã nào thiếu nhiệm vụ thứ 5',
];

export interface Asked {
  readonly page: string;
  readonly ms: number;
  /** 0: no answer. */
  readonly status: number;
}

export interface Browsed {
  readonly url: string;
  readonly round: string;
  readonly rows: number;
  readonly comparisons: readonly string[];
}

export async function browse(
  { url, round, rows, comparisons }: Browsed,
  seed: number,
  signal: AbortSignal,
  tell: (asked: Asked) => void,
): Promise<void> {
  const random = seededRandom(seed);
  const oneOf = <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)] as Thing;
  const pages: readonly (readonly [page: string, path: () => string])[] = [
    [
      'matrix',
      () => `/api/campaigns/${round}/matrix?limit=${ROWS}&offset=${Math.floor(random() * (rows - ROWS))}`,
    ],
    ['comparison', () => `/api/comparisons/${oneOf(comparisons)}`],
    ['comparison', () => `/api/comparisons/${oneOf(comparisons)}`],
    ['search', () => `/api/search?q=${encodeURIComponent(oneOf(QUESTIONS))}`],
    ['documents', () => `/api/documents?limit=${ROWS}&offset=${Math.floor(random() * (rows - ROWS))}`],
  ];
  while (!signal.aborted) {
    await pause(LOOK_MS * (0.5 + random()));
    if (signal.aborted) return;
    const [page, path] = oneOf(pages);
    const since = performance.now();
    const status = await fetch(`${url}${path()}`, { headers: { 'accept-encoding': 'gzip' } })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      })
      .catch(() => 0);
    tell({ page, ms: performance.now() - since, status });
  }
}
