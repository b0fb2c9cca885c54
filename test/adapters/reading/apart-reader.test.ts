// A file read by a process of its own: as any other, and its death is told and costs nobody else anything.
import { afterEach, describe, expect, it } from 'vitest';
import { createApartReader } from '../../../server/adapters/reading/apart-reader.ts';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { readConfig } from '../../../server/config.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { oneBadPage } from '../../support/files/broken-files.ts';
import { NO_ENGINE } from '../../soak/files/no-engine.ts';

const SETTINGS = readConfig({});
const PROGRAM = new URL('../../../server/wire/read-apart.ts', import.meta.url);
const DYING = new URL('../../support/reading/dying-reader.ts', import.meta.url);
const { signal } = new AbortController();

let reader: PageReader;
afterEach(() => reader.close());
const openText = (text: string) => reader.open(Buffer.from(text), 'a.txt', signal);

describe('a file read apart', () => {
  it('gives the pages that it gives in company', async () => {
    const company = createPageReader({ ocr: NO_ENGINE, limits: SETTINGS.limits });
    reader = createApartReader(PROGRAM, SETTINGS);
    const text = Buffer.from('KẾ HOẠCH\nTrồng cây xanh\f1. Trồng mỗi thôn một trăm cây xanh.');
    const [near, far] = [await company.open(text, 'a.txt', signal), await reader.open(text, 'a.txt', signal)];
    expect([far.mediaType, far.pageCount]).toEqual([near.mediaType, near.pageCount]);
    expect(await far.read(2, signal)).toEqual(await near.read(2, signal));
    await Promise.all([near.close(), far.close()]);
    await company.close();
  });

  it('tells what is wrong with it, as in company', async () => {
    reader = createApartReader(PROGRAM, SETTINGS);
    await expect(openText('\0\u0001\u0002')).rejects.toMatchObject({ code: 'unsupported-type' });
    const file = await reader.open(oneBadPage(), 'a.pdf', signal);
    await expect(file.read(2, signal)).rejects.toMatchObject({ code: 'page-unreadable' });
  });

  it('is to blame where its process dies over it, and its other pages are read by another', async () => {
    reader = createApartReader(DYING, SETTINGS);
    const file = await openText('2');
    await expect(file.read(2, signal)).rejects.toMatchObject({
      code: 'reader-died',
      message: expect.stringContaining('SIGSEGV') as string,
    });
    expect(await file.read(3, signal)).toMatchObject({ number: 3 });
    await expect(openText('0')).rejects.toMatchObject({ code: 'reader-died' });
  });

  it('is let go at once where nobody waits for it any more', async () => {
    reader = createApartReader(PROGRAM, SETTINGS);
    const file = await openText('một');
    const stop = new AbortController();
    const asked = file.read(1, stop.signal);
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    await file.close();
  });
});
