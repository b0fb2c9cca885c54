// What is told of each restored word.
import { describe, expect, it } from 'vitest';
import { restoreLines } from '../../../server/language/restore/restore.ts';
import { model } from './restored.ts';

describe('corrections', () => {
  it('say what was read, how sure they are and what else it could be', () => {
    const [line] = restoreLines([{ text: '- don vi t6 chirc', noise: 'garbled' }], model);
    expect(line?.corrections.map(({ span, read }) => [line.text.slice(span.start, span.end), read])).toEqual([
      ['đơn', 'don'],
      ['vị', 'vi'],
      ['tổ', 't6'],
      ['chức', 'chirc'],
    ]);
    for (const { span, confidence, candidates } of line?.corrections ?? []) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1 + 1e-9);
      expect(candidates.length).toBeLessThanOrEqual(5);
      expect(candidates[0]).toBe(line?.text.slice(span.start, span.end));
    }
  });

  it('list the doubtful words that are kept, with what else they may be', () => {
    const [line] = restoreLines([{ text: 'Nguoi dan 1 trong cay', noise: 'garbled' }], model);
    const kept = line?.corrections.filter(({ reason }) => reason === 'kept') ?? [];
    expect(kept.map(({ read }) => read)).toEqual(['1']);
    for (const { span, read, confidence, candidates, probabilities } of kept) {
      expect(line?.text.slice(span.start, span.end)).toBe(read);
      expect(candidates[0]).toBe(read);
      expect(candidates.length).toBeGreaterThan(1);
      expect(confidence).toBeLessThan(0.8);
      expect(probabilities).toHaveLength(candidates.length);
      expect(probabilities?.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.001);
    }
  });

  it('are less sure where two words fit', () => {
    const sure = restoreLines([{ text: 'chuyén d6i s6', noise: 'garbled' }], model)[0]?.corrections[1]
      ?.confidence;
    const unsure = restoreLines([{ text: 'xa B6i', noise: 'garbled' }], model)[0]?.corrections.at(
      -1,
    )?.confidence;
    expect(sure).toBeGreaterThan(unsure ?? 1);
  });
});
