import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../server/adapters/model-file.ts';
import { bandsOf, calibrationError } from '../../server/evaluate/calibration.ts';
import { goldPlansIn } from '../../server/evaluate/training-files.ts';
import { editDistance, syllableAccuracy, tokensOf } from '../../server/evaluate/syllable-accuracy.ts';
import { normalize } from '../../server/language/normalize.ts';
import { alignStreams } from '../../server/language/restore/train/align-streams.ts';
import { restoreTranscript } from '../../server/text/restore-transcript.ts';

describe('tokensOf', () => {
  it.each([
    ['“Hoà bình”, (xã) 12.', ['Hòa', 'bình', 'xã', '12']],
    ['— ... —', []],
  ])('%s', (line, tokens) => {
    expect(tokensOf(line)).toEqual(tokens);
  });
});

describe('editDistance', () => {
  it.each([
    ['a b c', 'a b c', 0],
    ['a b c', 'a c', 1],
    ['a b', 'b a', 2],
    ['', 'a', 1],
  ])('%s to %s is %d', (a, b, distance) => {
    const tokens = (text: string): string[] => text.split(' ').filter((token) => token !== '');
    expect(editDistance(tokens(a), tokens(b))).toBe(distance);
  });
});

describe('syllableAccuracy', () => {
  it('counts case, and leaves out lines nobody could know', () => {
    expect(syllableAccuracy(['xã Cổ', 'ngày 7⁇'], ['xã cổ', 'gì đó khác'])).toEqual({
      tokens: 2,
      edits: 1,
      accuracy: 0.5,
    });
  });
});

describe('alignStreams', () => {
  it('pairs a misread word between phrases that agree, and skips what one side lacks', () => {
    const noisy = 'các thôn tô chức họp dân bàn việc làm đường liên xóm'.split(' ');
    const clean = 'các thôn tổ chức họp dân ngay để bàn việc làm đường liên xóm'.split(' ');
    const pairs = alignStreams(noisy, clean).map((pair) => [noisy[pair.noisy], clean[pair.clean]]);
    expect(pairs).toContainEqual(['tô', 'tổ']);
    expect(pairs).toContainEqual(['đường', 'đường']);
    expect(pairs.every(([read, word]) => read === word || read === 'tô')).toBe(true);
  });
});

describe('calibration', () => {
  it('is the distance of what was said from what was true', () => {
    const judged = [0.9, 0.92, 0.94, 0.93].map((confidence, at) => ({ confidence, right: at > 0 }));
    const bands = bandsOf(judged);
    expect(bands).toHaveLength(1);
    expect(bands[0]).toMatchObject({ count: 4, right: 0.75 });
    expect(calibrationError(bands)).toBeCloseTo(0.9225 - 0.75, 6);
    expect(calibrationError(bandsOf([]))).toBe(0);
  });
});

const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');

describe.skipIf(!existsSync(shared))('on the plans beside the checkout (skipped where they are not)', () => {
  it('the shipped model gets 99 of 100 syllables right', async () => {
    const model = await loadShippedModel();
    for (const { noisy, gold } of goldPlansIn(resolve(shared, 'gold'), resolve(shared, 'seeds'))) {
      const { text } = restoreTranscript(
        { text: normalize(noisy), pages: [], origins: [], corrections: [] },
        model,
      );
      expect(syllableAccuracy(gold.split('\n'), text.split('\n')).accuracy).toBeGreaterThanOrEqual(0.99);
    }
  }, 60_000);
});
