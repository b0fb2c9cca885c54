import { describe, expect, it } from 'vitest';
import { printHeight, slotsOf, withLabels } from '../../../server/pages/figures/slots.ts';
import type { Line } from '../../../server/model/page.ts';

/** Words as `text@left-right`, or `text@left-right:confidence`, of a line 26 pixels high. */
function lineOf(...words: readonly string[]): Line {
  const parsed = words.map((word) => {
    const [, text = '', left, right, confidence = '0.95'] = /^(.+)@(\d+)-(\d+)(?::(.+))?$/.exec(word) ?? [];
    const box = { left: Number(left), top: 100, right: Number(right), bottom: 126 };
    return { text, box, confidence: Number(confidence) };
  });
  return { text: parsed.map(({ text }) => text).join(' '), words: parsed };
}

function told(line: Line): readonly string[] {
  return slotsOf(line, 26).map(
    ({ kind, before, after }) => `${kind} ${before.text}${before.box.right} ${after.text}${after.box.left}`,
  );
}

describe('slots of a letterhead', () => {
  it('lie between the printed words, whatever was read between them', () => {
    expect(told(lineOf('Số:@250-282', 'Ø4@290-330:0.6', '/CT-UBND@340-460'))).toEqual([
      'number Số:282 /CT-UBND340',
    ]);
    expect(told(lineOf('Số:@250-282', '/CT-UBND@340-460'))).toEqual(['number Số:282 /CT-UBND340']);
  });

  it('are found where the figures were run into the word before or after them', () => {
    const number = told(lineOf('Sôz44@250-320:0.4', '/CT-UBND@340-460', 'dự@600-640'));
    expect(number).toEqual(['number Số:283 /CT-UBND340']);
    const glued = told(lineOf('Số:@250-282', '12/CT-UBND@300-450:0.6'));
    expect(glued).toEqual(['number Số:282 /CT-UBND321']);
    expect(told(lineOf('Số:9/ø/CT-UBND@250-450:0.1'))).toEqual(['number Số:283 /CT-UBND321']);
    const date = lineOf(
      'Lễ,@600-640',
      'ngày‡{@650-730:0.3',
      '9ftháng@740-830:0.3',
      '12@840-870',
      'năm@880-925',
      '2025@930-980',
    );
    expect(told(date)).toEqual(['day ngày702 tháng770']);
    const month = lineOf(
      'Lễ,@600-640',
      'ngày@650-702',
      '05@710-740:0.9',
      'tháng0‡@750-840:0.4',
      'năm@880-925',
      '2025@930-980',
    );
    expect(told(month)).toEqual(['month tháng810 năm880']);
  });

  it('are none where the engine was as sure as of print', () => {
    expect(told(lineOf('Số:@250-282', '45@290-320:0.96', '/CT-UBND@340-460'))).toEqual([]);
    expect(told(lineOf('Số:@250-282', '45/CT-UBND@290-440:0.96'))).toEqual([]);
    const date = lineOf(
      'Lễ,@600-640',
      'ngày@650-702',
      '05@710-740:0.9',
      'tháng@750-810',
      '12@840-870',
      'năm@880-925',
      '2025@930-980',
    );
    expect(told(date)).toEqual([]);
  });

  it('are looked for in no other sentence', () => {
    expect(told(lineOf('theo@100-150', 'Số:@160-192', 'l2@200-230:0.3', '/CT-UBND@240-360'))).toEqual([]);
    const cited = lineOf(
      'số@100-130',
      'ngày@150-202',
      'l2@210-240:0.3',
      'tháng@250-310',
      '4@320-335:0.4',
      'năm@350-395',
      '2025@400-450',
      'của@460-500',
    );
    expect(told(cited)).toEqual([]);
  });

  it('have their label even where it was taken for a line of its own', () => {
    const [label, rest, other] = [
      lineOf('Số:@250-282'),
      lineOf('đề@330-350:0.4', '/CT-UBND@370-490'),
      lineOf('Kính@700-760'),
    ];
    const lines = withLabels([label, rest, other], 26);
    expect(lines.map(({ text }) => text)).toEqual(['Số: đề /CT-UBND', 'Kính']);
    expect(lines.flatMap(told)).toEqual(['number Số:282 /CT-UBND370']);
  });

  it('are measured by the words that are surely read', () => {
    expect(printHeight([lineOf('Số:@1-20:0.3'), lineOf('dân@1-20')])).toBe(26);
    expect(printHeight([lineOf('Số:@1-20:0.3')])).toBe(0);
  });
});
