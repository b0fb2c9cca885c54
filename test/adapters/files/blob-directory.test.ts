import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobDirectory } from '../../../server/adapters/files/blob-directory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-blobs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('blob directory', () => {
  it('gives back what was put, replaces it whole, and leaves no drafts', async () => {
    const blobs = createBlobDirectory(join(folder, 'files'));
    await blobs.put('ab12/3', Buffer.from('một'));
    await blobs.put('ab12/3', Buffer.from('hai'));
    expect(Buffer.from((await blobs.get('ab12/3')) ?? []).toString()).toBe('hai');
    expect(await blobs.get('ab12/4')).toBeUndefined();
    expect(readdirSync(join(folder, 'files'))).toEqual(['ab']);
  });

  it.each(['../out', '/etc/passwd', 'a/../../b', '', 'a//b', 'A', 'a/..'])(
    'does not take %j for a key',
    async (key) => {
      const blobs = createBlobDirectory(folder);
      await expect(blobs.get(key)).rejects.toThrow('not a key');
      await expect(blobs.put(key, new Uint8Array())).rejects.toThrow('not a key');
    },
  );
});
