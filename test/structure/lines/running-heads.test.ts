import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../server/adapters/pdfjs/open-pdf.ts';
import { readerOf } from '../../../server/adapters/files/file-bytes.ts';
import type { Section } from '../../../server/model/document.ts';
import type { Page } from '../../../server/model/page.ts';
import type { Origin, Transcript } from '../../../server/model/transcript.ts';
import { choosePage } from '../../../server/pages/choose-reading.ts';
import { paragraphs } from '../../../server/structure/paragraphs.ts';
import { parse } from '../../../server/structure/parse.ts';
import { sourceLines } from '../../../server/structure/lines/source-lines.ts';
import { assemble } from '../../../server/text/assemble.ts';
import { parseSampleSource } from '../../../server/evaluate/samples/sample-source.ts';
import { typeset, type TypesetOptions } from '../../../server/evaluate/samples/typeset.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 100, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const SAMPLE = resolve(import.meta.dirname, '../../../corpus/samples/source/xa-gio-linh.md');
const source = parseSampleSource(readFileSync(SAMPLE, 'utf8'));

const HEAD = 'Kế hoạch thi đua của xã Gio Linh';
const FOOT = 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã';

async function pagesOf(edges: Omit<TypesetOptions, 'seal'>): Promise<readonly Page[]> {
  const { pdf } = await typeset(source, { seal: false, ...edges });
  const shared = new SharedArrayBuffer(pdf.length);
  new Uint8Array(shared).set(pdf);
  const opened = await openPdf(readerOf({ shared, size: pdf.length }), LIMITS);
  const pages: Page[] = [];
  for (let number = 1; number <= opened.pageCount; number++) {
    const { raster, layer, reason } = await opened.prepare(number);
    pages.push(choosePage(number, raster, layer, undefined, reason));
  }
  return pages;
}

const read = async (edges: Omit<TypesetOptions, 'seal'>): Promise<Transcript> =>
  assemble(await pagesOf(edges));

function textsOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ label, heading, text, children }) => [
    `${label} ${heading} ${text}`,
    ...textsOf(children),
  ]);
}

/** As a scanner lays paper: every page a little elsewhere. */
function shifted(transcript: Transcript): Transcript {
  const origins = transcript.origins.map((origin): Origin => {
    const [across, down] = [(origin.page % 3) * 7, (origin.page % 4) * 5];
    const { left, top, right, bottom } = origin.box;
    return {
      ...origin,
      box: { left: left + across, top: top + down, right: right + across, bottom: bottom + down },
      confidence: 0.93,
    };
  });
  return { ...transcript, origins };
}

describe('a running head', () => {
  const kinds: readonly (readonly [string, Omit<TypesetOptions, 'seal'>])[] = [
    ['over the text', { head: HEAD }],
    ['under the text', { foot: FOOT }],
    ['with the number of its page', { head: `${HEAD}, trang #` }],
    ['over and under the text', { head: HEAD, foot: `Trang # - ${FOOT}` }],
  ];

  it.each(kinds)('%s enters no section and cuts none', async (_, edges) => {
    const plain = textsOf(parse(await read({})).sections);
    const transcript = await read(edges);
    expect(transcript.pages.length).toBeGreaterThan(2);
    expect(textsOf(parse(transcript).sections)).toEqual(plain);
    expect(textsOf(parse(shifted(transcript)).sections)).toEqual(plain);
  });

  it('stays in the transcript, on a line of its own', async () => {
    const transcript = await read({ head: HEAD });
    const printed = paragraphs(transcript);
    // Numbers of pages alone are left out.
    const letters = (text: string): string => text.replace(/[\s\d]+/g, '');
    expect(letters(printed.join(''))).toBe(letters(transcript.text));
    const alone = printed.filter((line) => line.includes(HEAD));
    expect(alone.length).toBe(transcript.pages.length - 1);
    expect(alone.every((line) => /^(?:\d+ )?Kế hoạch thi đua của xã Gio Linh$/.test(line))).toBe(true);
  });
});

describe('what is no running head', () => {
  /** Lines 20 pixels apart from a height that is the same on every page. */
  function bookOf(pages: readonly (readonly string[])[]): Transcript {
    const readings = pages.map((texts, at): Page => ({
      number: at + 1,
      raster: { width: 1240, height: 1754, dpi: 150 },
      readings: [
        {
          source: 'text-layer',
          lines: texts.map((text, row) => ({
            text,
            words: text.split(/[ \t]/).map((word, k) => ({
              text: word,
              box: { left: 100 + k * 60, top: 100 + row * 20, right: 150 + k * 60, bottom: 116 + row * 20 },
              confidence: 1,
            })),
          })),
          quality: { words: 0, wellFormed: 1, accented: 1, polluted: 0, verdict: 'good' },
        },
      ],
      reason: 'text-layer-is-good',
    }));
    return assemble(readings);
  }

  const furnitureOf = (pages: readonly (readonly string[])[]): readonly string[] =>
    sourceLines(bookOf(pages))
      .filter(({ furniture }) => furniture)
      .map(({ text }) => text);

  const page = (first: string, number: number): readonly string[] => [
    first,
    ...Array.from(
      { length: 6 },
      (_, at) => `Dòng ${'abcdef'[at]} của trang ${'mhbtn'[number]} nói một việc riêng`,
    ),
  ];

  it.each([
    ['the heads of a table that are repeated', 'TT Nội dung công việc Cơ quan chủ trì Thời gian'],
    ['the label of an item', '1. Mở lớp học buổi tối'],
    ['the name of an appendix', 'PHỤ LỤC'],
    ['the name of a table', 'Biểu số 1'],
    ['a list’s dash', '- Các thôn trong xã'],
  ])('%s', (_, first) => {
    expect(furnitureOf([0, 1, 2, 3].map((number) => page(first, number)))).toEqual([]);
  });

  it('a line that two pages far from each other begin with', () => {
    const firsts = ['Việc thứ nhất của thôn', 'Xã Bình An', 'Việc khác của thôn', 'Việc sau', 'Xã Bình An'];
    expect(furnitureOf(firsts.map(page))).toEqual([]);
  });

  it('the office of a letterhead, though later pages are headed by its name', () => {
    const body = [1, 2, 3].map((number) => page('XÃ BÌNH AN', number));
    const first = ['ỦY BAN NHÂN DÂN', ...page('XÃ BÌNH AN', 0)];
    const found = sourceLines(bookOf([first, ...body])).filter(({ furniture }) => furniture);
    expect(found.map((line) => line.page)).toEqual([2, 3, 4]);
  });
});
