import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { throughputPicture } from './throughput-picture.ts';
import type { Throughput } from './workers.ts';

const row = (reader: Throughput['reader'], workers: number, seconds: number): Throughput => ({
  reader,
  workers,
  pages: 100,
  seconds,
});
const pointsOf = (svg: string): readonly (readonly number[][])[] =>
  [...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );

it('draws a line for each reader, through its throughput as times that of one worker', () => {
  const svg = throughputPicture(
    [row('sleeps', 1, 100), row('sleeps', 4, 25), row('recognises', 1, 400), row('recognises', 4, 200)],
    2,
  );
  const [sleeping = [], recognising = []] = pointsOf(svg);
  const heights = (points: readonly (readonly number[])[]) => points.map(([, y = 0]) => 340 - y);
  expect((heights(sleeping)[1] ?? 0) / (heights(sleeping)[0] ?? 0)).toBeCloseTo(4, 1);
  expect((heights(recognising)[1] ?? 0) / (heights(recognising)[0] ?? 0)).toBeCloseTo(2, 1);
  expect(svg).toContain('4.00 a second');
  expect(svg).toContain('0.50 a second');
  expect(parseFragment(svg).childNodes).toHaveLength(2);
});
