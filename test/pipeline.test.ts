// The whole program on one screen, with a reader that fails where it is told to.
import { expect, it } from 'vitest';
import { loadShippedModel } from '../server/adapters/files/model-file.ts';
import { Failure } from '../server/failure.ts';
import type { Page } from '../server/model/page.ts';
import { readingOf } from '../server/pages/choose-reading.ts';
import { isClean, readFilePages, restore } from '../server/pipeline.ts';
import type { OpenFile } from '../server/ports/reading.ts';
import { parse } from '../server/structure/parse.ts';
import { assemble } from '../server/text/assemble.ts';
import { fakeReader } from './support/reading/fake-reader.ts';

const { signal } = new AbortController();

function open(pages: readonly string[], onPage?: (page: number) => void): Promise<OpenFile> {
  const beforePage = (_: string, page: number): Promise<void> => Promise.resolve(onPage?.(page));
  return fakeReader({ beforePage }).open(Buffer.from(pages.join('\f')), 'a.txt', signal);
}

it('reads the pages around one that cannot be read, which keeps its place and the reason', async () => {
  const heard: string[] = [];
  const file = await open(['Trang một', '!unreadable', 'Trang ba']);
  const pages = await readFilePages(file, {
    parallel: 2,
    signal,
    onPage: ({ number, fault }) => heard.push(`${number} ${fault ?? 'đọc được'}`),
  });
  const why = new Failure('page-unreadable').message;
  expect(heard.toSorted()).toEqual(['1 đọc được', `2 ${why}`, '3 đọc được']);
  const transcript = assemble(pages);
  expect(transcript.text).toBe('Trang một\nTrang ba');
  expect(transcript.pages.map(({ legibility }) => legibility > 0)).toEqual([true, false, true]);
  expect(parse(transcript).notices).toEqual([
    {
      code: 'page-unreadable',
      message: expect.stringMatching(/^Trang 2 không đọc được/) as string,
      lines: [2, 2],
    },
  ]);
});

it('rejects a file of which no page can be read with what its first page failed of', async () => {
  const file = await open(['!unreadable', '!unreadable']);
  await expect(readFilePages(file, { parallel: 2, signal })).rejects.toMatchObject({
    code: 'page-unreadable',
  });
});

it('gives a long file up whose first pages show nothing', async () => {
  let asked = 0;
  const file = await open(
    Array.from({ length: 500 }, () => '!unreadable'),
    () => asked++,
  );
  await expect(readFilePages(file, { parallel: 2, signal })).rejects.toBeInstanceOf(Failure);
  expect(asked).toBeLessThan(30);
});

it('does not take a fault of its own for a page that cannot be read', async () => {
  const file = await open(['một', 'hai'], (page) => {
    if (page === 2) throw new TypeError('bug');
  });
  await expect(readFilePages(file, { parallel: 1, signal })).rejects.toThrow('bug');
});

it('stops at once when it is cancelled', async () => {
  const cancel = new AbortController();
  const file = await open(['một', '!unreadable', 'ba'], (page) => {
    if (page === 2) cancel.abort(new Failure('cancelled'));
  });
  await expect(readFilePages(file, { parallel: 1, signal: cancel.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

const MODEL = await loadShippedModel();
const CLEAN = 'Ủy ban nhân dân xã giao các thôn mở lớp học buổi tối cho người dân.';

it.each([
  { what: 'typed', text: CLEAN, source: 'text-layer', clean: true },
  { what: 'of figures alone', text: '12 30/9 2026', source: 'text-layer', clean: true },
  {
    what: 'without its marks',
    text: 'Uy ban nhan dan xa giao cac thon mo lop',
    source: 'file',
    clean: false,
  },
  { what: 'recognised', text: CLEAN, source: 'ocr', clean: false },
] as const)('asks for the model where a page needs it: $what', ({ text, source, clean }) => {
  const confidence = source === 'ocr' ? 0.9 : 1;
  const box = { left: 0, top: 0, right: 9, bottom: 9 };
  const words = text.split(' ').map((word) => ({ text: word, box, confidence }));
  const page: Page = {
    number: 1,
    raster: undefined,
    readings: [readingOf(source, [{ text, words }])],
    reason: 'only-source',
  };
  expect(isClean(page)).toBe(clean);
  // Clean pages come out of restoring as they are.
  if (clean) expect(restore([page], { model: MODEL })).toEqual(restore([page], undefined));
});
