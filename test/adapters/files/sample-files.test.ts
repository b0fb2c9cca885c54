import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSamples } from '../../../server/adapters/files/sample-files.ts';

describe('sample files', () => {
  it('are one template, first, and plans, each with its bytes', async () => {
    const folder = resolve(import.meta.dirname, '../../../corpus/samples');
    const files = await readSamples(folder, new AbortController().signal);
    expect(files.map(({ role }) => role)).toEqual(['template', ...files.slice(1).map(() => 'plan')]);
    expect(files.length).toBeGreaterThan(3);
    expect(files.every(({ name, bytes }) => name.includes('.') && bytes.length > 0)).toBe(true);
  });
});
