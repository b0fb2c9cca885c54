// The queries with their judged answers, as people wrote them down: corpus/search/queries.yaml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const KINDS = [
  'accents',
  'plain',
  'phrase',
  'slip',
  'tone',
  'criterion',
  'form',
  'state',
  'value',
  'citation',
  'symbol',
  'issuer',
] as const;

const Grades = z.record(z.string(), z.int().min(1).max(3));

const Judged = z.strictObject({
  q: z.string(),
  kind: z.enum(KINDS),
  /** Against the work on the ranking. */
  written: z.enum(['before', 'after']),
  /** Passages that answer a criterion of the template, as the plan's author labelled them. */
  criteria: Grades.optional(),
  /** Passages that hold these words side by side. */
  says: Grades.optional(),
  /** Only passages of this plan. */
  within: z.string().optional(),
  /** Plans, whichever of their passages is shown. */
  plans: z
    .union([
      z.strictObject({ named: z.array(z.string()) }),
      /** Those whose author gave the criterion one of these statuses. */
      z.strictObject({
        status: z.record(z.string(), z.array(z.enum(['met', 'partial', 'missing']))),
      }),
    ])
    .optional(),
  /** Units of the round. */
  units: z.array(z.string()).optional(),
});
export type JudgedQuery = z.infer<typeof Judged>;

const QUERIES = new URL('../../../corpus/search/queries.yaml', import.meta.url);

export function judgedQueries(): readonly JudgedQuery[] {
  return z.array(Judged).parse(parse(readFileSync(QUERIES, 'utf8')));
}
