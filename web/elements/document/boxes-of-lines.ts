// A page and a range of its lines → one box around the words of each line.
import type { PageView } from '../../../server/http/pages/schema.ts';
import type { BoxView } from '../../../server/http/schema.ts';

export function boxesOfLines(page: PageView, [first, last]: readonly [number, number]): readonly BoxView[] {
  const wanted = page.lines.filter(({ number }) => number >= first && number <= last);
  return wanted.flatMap(({ start, text }) => {
    const boxes = page.words.flatMap((word) =>
      word.box !== null && word.start >= start && word.start < start + text.length ? [word.box] : [],
    );
    if (boxes.length === 0) return [];
    return [
      {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      },
    ];
  });
}
