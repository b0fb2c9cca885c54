// The words that are laid over the pictures of pages.
import { describe, expect, it } from 'vitest';
import type { Page } from '../../server/model/page.ts';
import { pageLayers } from '../../server/text/page-layers.ts';
import { transcriptOf } from '../support/plans/plans.ts';
import { pageOf } from '../support/reading/fake-reader.ts';

describe('the layer of a page', () => {
  it('has the words of each line with their boxes, and says what the page’s own text is', () => {
    const page = pageOf(1, 'Kế hoạch');
    const transcript = {
      ...transcriptOf('Kế hoạch\nĐiều 1'),
      origins: [
        { span: { start: 0, end: 2 }, page: 1, box: { left: 1, top: 1, right: 2, bottom: 2 }, confidence: 1 },
        { span: { start: 3, end: 8 }, page: 1, box: { left: 3, top: 1, right: 4, bottom: 2 }, confidence: 1 },
        {
          span: { start: 9, end: 13 },
          page: 1,
          box: { left: 1, top: 3, right: 2, bottom: 4 },
          confidence: 1,
        },
      ],
    };
    const [layer] = pageLayers([page], transcript) ?? [];
    expect(layer?.own).toBe('wrong');
    expect(layer?.lines.map((line) => line.map(({ text }) => text))).toEqual([['Kế', 'hoạch'], ['Điều']]);
    expect(layer?.amended).toEqual([]);
    const typed: Page = { ...page, readings: [{ ...page.readings[0], source: 'text-layer' }] };
    const correction = {
      span: { start: 9, end: 13 },
      read: 'Đieu',
      confidence: 1,
      reason: 'person',
      candidates: [],
    } as const;
    const [own] = pageLayers([typed], { ...transcript, corrections: [correction] }) ?? [];
    expect(own).toMatchObject({ own: 'right', amended: [{ text: 'Điều', box: { left: 1, top: 3 } }] });
  });

  it('is empty where a page could not be read; a file of which none has a picture has no layers', () => {
    const unread: Page = { ...pageOf(2, ''), raster: undefined };
    const layers = pageLayers([pageOf(1, 'Kế hoạch'), unread], transcriptOf('Kế hoạch'));
    expect(layers?.map(({ raster, own, lines }) => [raster !== undefined, own, lines.length])).toEqual([
      [true, 'wrong', 0],
      [false, 'right', 0],
    ]);
    expect(pageLayers([unread], transcriptOf(''))).toBeUndefined();
  });
});
