import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../../server/adapters/files/model-file.ts';
import { bandsOf, calibrationError } from '../../../server/evaluate/measures/calibration.ts';
import { misread } from '../../../server/evaluate/restoration/misread.ts';
import { mended, tear } from '../../../server/evaluate/restoration/segmentation.ts';
import { goldPlansIn } from '../../../server/evaluate/training/training-files.ts';
import {
  editDistance,
  syllableAccuracy,
  tokensOf,
} from '../../../server/evaluate/measures/syllable-accuracy.ts';
import { normalize } from '../../../server/language/normalize.ts';
import { alignStreams } from '../../../server/language/restore/train/align-streams.ts';
import { learnChannel } from '../../../server/language/restore/train/learn-channel.ts';
import { restoreTranscript } from '../../../server/text/restore-transcript.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

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

describe('tear', () => {
  const plan = {
    name: 'x',
    noisy: 'cac thon hop dan trong thang nay\n'.repeat(40),
    gold: 'các thôn họp dân trong tháng này\n'.repeat(40),
  };
  const damaged = tear(plan, seededRandom(5));

  it('joins and tears words, and says which', () => {
    const kinds = damaged.torn.map(({ kind }) => kind);
    expect(kinds).toContain('together');
    expect(kinds).toContain('apart');
    const blanks = damaged.text.split(' ').length - plan.noisy.split(' ').length;
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect(blanks).toBe(count('apart') - count('together'));
    expect(damaged.text.replace(/ /g, '')).toBe(plan.noisy.replace(/ /g, ''));
  });

  it('is mended where the words stand in their place again, and harm beside it counts', () => {
    const { torn } = damaged;
    const whole = mended(plan.gold, torn, plan.gold, plan.gold);
    expect([whole.togetherMended, whole.apartMended, whole.harmed]).toEqual([whole.together, whole.apart, 0]);
    const nothing = mended(plan.gold, torn, plan.gold, '\n'.repeat(40));
    expect([nothing.togetherMended, nothing.apartMended]).toEqual([0, 0]);
    expect(nothing.harmed).toBe(nothing.others);
  });
});

describe('misread', () => {
  const channel = learnChannel([
    { read: 'trién', word: 'triển' },
    { read: 's6', word: 'số' },
  ]);

  it('reads letters as they were seen to be read, and leaves figures, symbols and line breaks', () => {
    const text = 'triển khai số\n02/KH-UBND ngày 09/7/2025';
    const read = misread(text, channel, 1, seededRandom(2));
    expect(read).not.toBe(text);
    expect(read).toMatch(/\n02\/KH-UBND .* 09\/7\/2025$/);
    expect(misread(text, channel, 1, seededRandom(2))).toBe(read);
  });

  it('leaves all as it is at strength 0', () => {
    expect(misread('triển khai', channel, 0, seededRandom(2))).toBe('triển khai');
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
