import { expect, it } from 'vitest';
import { DIRECTIONS, ordered, type Orderable } from '../../web/elements/intake/document-order.ts';

const row = (issuer: string, date: string, score: number): Orderable => ({
  name: issuer,
  metadata: { issuer, place: null, number: null, date },
  comparison: { summary: { score } },
});
const ROWS = [
  row('UBND xã Cam Lộ', '2026-02-03', 0.7),
  row('UBND xã An Lạc', '2026-03-01', 0.9),
  row('UBND xã Bến Hải', '2026-01-20', 0.2),
];

it.each([
  ['issuer', ({ metadata }: Orderable) => metadata?.issuer ?? ''],
  ['date', ({ metadata }: Orderable) => metadata?.date ?? ''],
  ['result', ({ comparison }: Orderable) => String(comparison?.summary.score)],
] as const)('tells by its arrow which end of the %s comes first', (order, valueOf) => {
  const values = ordered(ROWS, order).map(valueOf);
  const ascending = values.toSorted();
  expect(values).toEqual(DIRECTIONS[order] === 'ascending' ? ascending : ascending.toReversed());
});
