// Runs that nobody sees on the page → the page's text without them, and what is told of them.
import type { Remark } from '../../../model/page.ts';
import type { Hiding, TextRun } from './sight.ts';

/** One piece of pdf.js's text. */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

const SAID: Readonly<Record<Hiding, string>> = {
  layer: 'Có chữ thuộc lớp đang tắt, không in ra giấy',
  invisible: 'Có chữ vô hình, không thấy trên giấy',
  white: 'Có chữ trắng trên nền trắng',
  covered: 'Có chữ bị hình che khuất',
  tiny: 'Có chữ nhỏ đến mức không đọc được',
  outside: 'Có chữ nằm ngoài tờ giấy',
  clipped: 'Có chữ bị cắt khỏi phần nhìn thấy',
};
/** Characters of it that are told. */
const TOLD = 80;
/** A page number or a sign alone is not worth a notice. */
const TELLING = /\p{L}{2}/u;
/** Shares of the size by which a run may lie off the item that holds it. */
const OFF_BASELINE = 0.3;
const OFF_END = 0.6;

/** Whether the run begins within the item. */
export function holds(item: TextItem, { start: [x, y] }: TextRun): boolean {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const length = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d);
  const along = ((x - e) * a + (y - f) * b) / length;
  const across = ((x - e) * b - (y - f) * a) / length;
  return (
    Math.abs(across) < OFF_BASELINE * size && along > -OFF_END * size && along < item.width + OFF_END * size
  );
}

/** Blanks in the place of what is hidden, so that the rest keeps its place. */
function without(text: string, hidden: string): string {
  const wanted = hidden.trim();
  if (wanted.includes(text.trim())) return '';
  const at = text.indexOf(wanted);
  return at < 0 ? text : text.slice(0, at) + ' '.repeat(wanted.length) + text.slice(at + wanted.length);
}

export function withoutHidden<Item extends TextItem>(
  items: readonly Item[],
  runs: readonly TextRun[],
): readonly Item[] {
  const hidden = runs.filter((run) => run.hidden !== undefined);
  if (hidden.length === 0) return items;
  return items.map((item) => {
    if (item.str.trim() === '') return item;
    const inside = hidden.filter((run) => holds(item, run));
    const str = inside.reduce((text, run) => without(text, run.text), item.str);
    return str === item.str ? item : { ...item, str };
  });
}

/** `topOf`: where a height of the page lies on the raster. */
export function hiddenRemarks(
  runs: readonly TextRun[],
  topOf: (point: readonly [number, number]) => number,
): readonly Remark[] {
  const kinds = new Map<Hiding, TextRun[]>();
  for (const run of runs) {
    if (run.hidden !== undefined) kinds.set(run.hidden, [...(kinds.get(run.hidden) ?? []), run]);
  }
  return [...kinds].flatMap(([kind, hidden]): Remark[] => {
    const text = hidden
      .map((run) => run.text.trim())
      .join(' ')
      .replace(/\s+/gu, ' ');
    const [first] = hidden;
    if (!first || !TELLING.test(text)) return [];
    const quoted = text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
    return [
      {
        code: 'hidden-text',
        message: `${SAID[kind]}, không được tính: “${quoted}”.`,
        top: Math.round(topOf(first.start)),
      },
    ];
  });
}
