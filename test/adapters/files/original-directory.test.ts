import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOriginalDirectory } from '../../../server/adapters/files/original-directory.ts';
import type { OriginalStore } from '../../../server/ports/files.ts';

const BYTES = Buffer.from('KẾ HOẠCH của xã');
const ID = createHash('sha256').update(BYTES).digest('hex');

let folder: string;
let originals: OriginalStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-originals-'));
  originals = createOriginalDirectory(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const drafts = () => readdirSync(folder).filter((name) => name.startsWith('draft-'));

describe('originals', () => {
  it('are hashed as they come and lie under their hash', async () => {
    const received = await originals.receive(Readable.from([BYTES.subarray(0, 5), BYTES.subarray(5)]), 100);
    expect(received.id).toBe(ID);
    await originals.keep(ID, received.content);
    await received.discard();
    expect(await originals.find(ID)).toMatchObject({ size: BYTES.length });
    expect(drafts()).toEqual([]);
  });

  it('are refused at the first byte beyond the limit, and nothing of them is left', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken++;
        yield await Promise.resolve(BYTES);
      }
    }
    await expect(originals.receive(endless(), BYTES.length * 3)).rejects.toMatchObject({ code: 'too-large' });
    expect(taken).toBe(4);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['lost', () => rmSync(join(folder, ID.slice(0, 2), ID))],
    ['damaged', () => writeFileSync(join(folder, ID.slice(0, 2), ID), 'một tệp khác')],
  ])('are told when %s, and mended by the same file', async (state, harm) => {
    await originals.keep(ID, BYTES);
    harm();
    expect(await originals.find(ID)).toBe(state);
    await originals.keep(ID, BYTES);
    expect(await originals.find(ID)).toMatchObject({ size: BYTES.length });
  });

  it('that were left half received are thrown away after their day', async () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, age] of [
      ['draft-old', 48],
      ['draft-new', 1],
    ] as const) {
      writeFileSync(join(folder, name), 'dở dang');
      const at = Date.now() / 1000 - age * 3600;
      utimesSync(join(folder, name), at, at);
    }
    await originals.sweep(new Date(Date.now() - 24 * 3_600_000));
    expect(drafts()).toEqual(['draft-new']);
  });
});
