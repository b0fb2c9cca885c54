// The register of real plans says what the plans themselves say, wherever they are at hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REGISTER, registerPlans, SHARED } from './register-plans.ts';
import type { Register } from './register-plans.ts';

const register = JSON.parse(readFileSync(REGISTER, 'utf8')) as Register;
const beside = registerPlans(SHARED);

describe('the register of real plans', () => {
  it('names each plan once, by its hash', () => {
    const hashes = register.plans.map((plan) => plan.sha256);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('keeps plans for testing free of facts and labels', () => {
    const tests = register.plans.filter((plan) => plan.use === 'test');
    expect(tests.length).toBeGreaterThan(0);
    for (const { id, facts } of tests) {
      expect(facts).toBeNull();
      expect(register.alignments.flatMap(({ template, plan }) => [template, plan])).not.toContain(id);
    }
  });

  it('labels every criterion once in each alignment, within the lines of the plans', () => {
    const linesOf = (id: string): number => register.plans.find((plan) => plan.id === id)?.lines ?? 0;
    for (const { template, plan, criteria } of register.alignments) {
      expect(new Set(criteria.map(({ path }) => path)).size).toBe(criteria.length);
      for (const { path, lines, accepted, evidence } of criteria) {
        expect(accepted.length, path).toBeGreaterThan(0);
        expect(lines[1], path).toBeLessThanOrEqual(linesOf(template));
        expect(
          evidence.every(([first, last]) => first <= last && last <= linesOf(plan)),
          path,
        ).toBe(true);
        expect(accepted[0] !== 'missing' || accepted.length > 1 || evidence.length === 0, path).toBe(true);
      }
    }
  });

  it.skipIf(beside === undefined)(
    'agrees with the plans beside the project (../shared or DOICHIEU_SHARED; skipped without them)',
    () => {
      // Only what is registered: more plans may have been laid beside the project since.
      for (const plan of register.plans) {
        expect(beside?.plans.find(({ id }) => id === plan.id)).toEqual(plan);
      }
      for (const table of register.alignments) {
        expect(
          beside?.alignments.find(({ template, plan }) => template === table.template && plan === table.plan),
        ).toEqual(table);
      }
    },
  );
});
