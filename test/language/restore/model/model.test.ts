import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DECISION_FILE, MEANING_FILE } from '../../../../server/adapters/files/judgement-file.ts';
import { loadShippedModel, MODEL_FILE } from '../../../../server/adapters/files/model-file.ts';
import { pack } from '../../../../server/language/restore/model/binary.ts';
import { loadModel } from '../../../../server/language/restore/model/model.ts';

describe('the shipped model', () => {
  it('is the one the code expects', async () => {
    const model = await loadShippedModel();
    expect(model.vocabulary.size).toBeGreaterThan(3000);
    expect(model.ngrams.trie).toHaveLength(4);
    expect(model.provinces).toHaveLength(34);
    expect(model.rarity).toHaveLength(model.vocabulary.size);
  });

  it('fits eight million bytes together with what judgement was fitted to', () => {
    const files = [MODEL_FILE, MEANING_FILE, DECISION_FILE];
    const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes).toBeLessThanOrEqual(8_000_000);
  });
});

describe('loadModel', () => {
  it.each([
    ['bytes of something else', new Uint8Array(64)],
    ['no bytes', new Uint8Array(0)],
    ['another format', pack(new Map([['format', Uint8Array.of(0)]]))],
    ['a model cut short', pack(new Map([['format', new Uint8Array(1000)]])).subarray(0, 200)],
  ])('refuses %s', (_, bytes) => {
    expect(() => loadModel(bytes)).toThrow();
  });
});
