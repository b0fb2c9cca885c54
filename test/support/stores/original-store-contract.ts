// What every store of originals keeps, whatever it keeps them in.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OriginalStore } from '../../../server/ports/files.ts';

export interface OpenOriginals {
  readonly originals: OriginalStore;
  /** Another process on the same store. */
  readonly elsewhere: OriginalStore;
  /** Where what comes in is held until it is kept. */
  readonly drafts: string;
  lose(id: string): Promise<void> | void;
  damage(id: string): Promise<void> | void;
  close(): Promise<void> | void;
}

const BYTES = Buffer.from('KẾ HOẠCH của xã');
const ID = createHash('sha256').update(BYTES).digest('hex');

export function describeOriginals(name: string, open: () => Promise<OpenOriginals>): void {
  describe(`originals in ${name}`, () => {
    let opened: OpenOriginals;
    let originals: OriginalStore;
    beforeEach(async () => {
      opened = await open();
      ({ originals } = opened);
    });
    afterEach(() => opened.close());

    const drafts = () => readdirSync(opened.drafts).filter((file) => file.startsWith('draft-'));

    it('are hashed as they come and lie under their hash', async () => {
      const received = await originals.receive(Readable.from([BYTES.subarray(0, 5), BYTES.subarray(5)]), 100);
      expect(received.id).toBe(ID);
      await originals.keep(ID, received.content);
      await received.discard();
      expect(await originals.find(ID)).toMatchObject({ size: BYTES.length });
      expect(drafts()).toEqual([]);
    });

    it('are found by another process, whole where they are long', async () => {
      const long = Buffer.alloc(2_500_000, 'văn bản dài ');
      const id = createHash('sha256').update(long).digest('hex');
      await originals.keep(id, long);
      expect(await opened.elsewhere.find(id)).toMatchObject({ size: long.length });
      const listed: string[] = [];
      for await (const each of opened.elsewhere.list()) listed.push(each);
      expect(listed).toEqual([id]);
    });

    it('are refused at the first byte beyond the limit, and nothing of them is left', async () => {
      let taken = 0;
      async function* endless() {
        for (;;) {
          taken++;
          yield await Promise.resolve(BYTES);
        }
      }
      const refused = { code: 'too-large' };
      await expect(originals.receive(endless(), BYTES.length * 3)).rejects.toMatchObject(refused);
      expect(taken).toBe(4);
      expect(drafts()).toEqual([]);
    });

    it.each(['lost', 'damaged'] as const)('are told when %s, and mended by the same file', async (state) => {
      await originals.keep(ID, BYTES);
      await opened[state === 'lost' ? 'lose' : 'damage'](ID);
      expect(await originals.find(ID)).toBe(state);
      await originals.keep(ID, BYTES);
      expect(await originals.find(ID)).toMatchObject({ size: BYTES.length });
    });

    it('that were left half received are thrown away after their day', async () => {
      mkdirSync(opened.drafts, { recursive: true });
      for (const [file, age] of [
        ['draft-old', 48],
        ['draft-new', 1],
      ] as const) {
        writeFileSync(join(opened.drafts, file), 'dở dang');
        const at = Date.now() / 1000 - age * 3600;
        utimesSync(join(opened.drafts, file), at, at);
      }
      await originals.sweep(new Date(Date.now() - 24 * 3_600_000));
      expect(drafts()).toEqual(['draft-new']);
    });
  });
}
