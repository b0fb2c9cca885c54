import { describe, expect, it } from 'vitest';
import { sampleRows } from '../../../server/evaluate/judgement/sample-plans.ts';

describe('our own plans, the hard ones among them', () => {
  it.each([...sampleRows()])('$measure stands at its bar ($value, $bar)', ({ met }) => {
    expect(met).toBe(true);
  });
});
