// Measured throughput → a picture of it against the number of workers, as plain SVG text.
import type { Throughput } from './workers.ts';

const WIDTH = 730;
const HEIGHT = 400;
const LEFT = 60;
const RIGHT = 490;
const TOP = 50;
const BOTTOM = 340;
/** Half a line of text: what stands beside a point stands level with it. */
const LEVEL = 4;
const KINDS = [
  { reader: 'sleeps', colour: '#0b5cad', told: 'a page takes a second of waiting' },
  { reader: 'recognises', colour: '#b3470a', told: 'a page takes a core to recognise' },
] as const;

/** `rows`: with one worker for each reader, at least. Throughput is drawn as times that of one worker. */
export function throughputPicture(rows: readonly Throughput[], cores: number): string {
  const most = Math.max(1, ...rows.map(({ workers }) => workers));
  const x = (workers: number): number => LEFT + ((RIGHT - LEFT) * workers) / most;
  const y = (times: number): number => BOTTOM - ((BOTTOM - TOP) * times) / most;
  const counts = [...new Set(rows.map(({ workers }) => workers))].toSorted((a, b) => a - b);
  const grid = counts.flatMap((count) => [
    line([LEFT, y(count)], [RIGHT, y(count)], '#e3e6ea'),
    text([LEFT - 8, y(count) + LEVEL], `${count} ×`, 'end'),
    text([x(count), BOTTOM + 20], String(count), 'middle'),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#3a4048" role="img">`,
    `<title>Pages a second against workers, as times those of one worker</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text([LEFT - 40, 26], 'Pages a second, as times those of one worker'),
    ...grid,
    line([LEFT, BOTTOM], [RIGHT, BOTTOM], '#8a929c'),
    line([x(0), y(0)], [x(most), y(most)], '#8a929c', '4 4'),
    ...KINDS.flatMap(({ reader, colour, told }) => {
      const own = rows.filter((row) => row.reader === reader).toSorted((a, b) => a.workers - b.workers);
      const one = own.find(({ workers }) => workers === 1);
      if (one === undefined) return [];
      const points = own.map((row): Point => [x(row.workers), y(rateOf(row) / rateOf(one))]);
      const [endX, endY] = points.at(-1) ?? [LEFT, BOTTOM];
      return [
        `<polyline points="${points.map(([px, py]) => `${round(px)},${round(py)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
        ...points.map(([px, py]) => `<circle cx="${round(px)}" cy="${round(py)}" r="4" fill="${colour}"/>`),
        text([endX + 10, endY + LEVEL], `${rateOf(own.at(-1) ?? one).toFixed(2)} a second:`, 'start', colour),
        text([endX + 10, endY + LEVEL + 17], told, 'start', colour),
      ];
    }),
    text(
      [(LEFT + RIGHT) / 2, BOTTOM + 42],
      `workers, on ${cores} cores; dashed: as many times as workers`,
      'middle',
    ),
    '</svg>',
    '',
  ].join('\n');
}

type Point = readonly [x: number, y: number];

const rateOf = ({ pages, seconds }: Throughput): number => pages / seconds;

const round = (at: number): number => Math.round(at * 10) / 10;

function line([x1, y1]: Point, [x2, y2]: Point, colour: string, dashes?: string): string {
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}"${dashed}/>`;
}

function text([x, y]: Point, said: string, anchor = 'start', colour?: string): string {
  const fill = colour === undefined ? '' : ` fill="${colour}"`;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${fill}>${said}</text>`;
}
