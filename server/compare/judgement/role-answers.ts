// Who leads, who helps and when, told in leaves of their own: such a leaf is answered where its tasks are. Its words alone would find
// any other task's “Đơn vị phối hợp: các phòng”.
import type { Evidence } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { alignedAt } from '../alignment/align.ts';
import type { Matching } from '../alignment/matchings.ts';
import { roleOf, says, tasksOf, type Role } from '../template/roles.ts';
import type { FactOptions } from '../facts/facts.ts';
import type { WeighedPlan } from '../passages/plan-index.ts';
import type { Standing } from './standing.ts';
import { evidenceOf, verdictAt } from './verdict.ts';

/** What is told of a task beside it nearly always is the task's. */
const SURE = 0.9;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** Number of the passage that tells of the role: in the item itself, below it, or in a leaf that follows it. */
function toldAt(role: Role, path: string, { passages }: WeighedPlan): number | undefined {
  const [start, parent] = [passages.findIndex(({ block }) => block.path === path), parentOf(path)];
  if (start < 0) return undefined;
  const inItem = passages.findIndex(({ block, text }) => isWithin(block.path, path) && says(role, text));
  if (inItem >= 0) return inItem;
  const follows = passages.findIndex(
    ({ block, text }, at) =>
      at > start && parent !== '' && isWithin(block.path, parent) && roleOf(text) === role,
  );
  return follows < 0 ? undefined : follows;
}

/** A chapter's title beside an item of it is no place where its roles are told. */
function innermost(places: readonly Evidence[]): readonly Evidence[] {
  return places.filter(({ path }) => !places.some((other) => other.path.startsWith(`${path}.`)));
}

export function roleAnswers(
  criteria: readonly Criterion[],
  stands: readonly Standing[],
  matchings: readonly Matching[],
  plan: WeighedPlan,
  options: FactOptions,
): readonly Standing[] {
  const tasks = tasksOf(criteria);
  return stands.map((stand, at): Standing => {
    const [criterion, matching] = [criteria[at], matchings[at]];
    const role = criterion && roleOf(criterion.text);
    const answers = (tasks[at] ?? []).flatMap((task) => stands[task] ?? []);
    if (!criterion || !matching || role === undefined || answers.length === 0) return stand;
    const found = answers.filter(({ combined }) => combined.status !== 'missing');
    if (found.length === 0) {
      const confidence = Math.min(...answers.map(({ combined }) => combined.confidence));
      return {
        ...stand,
        combined: { status: 'missing', confidence },
        verdict: { ...stand.verdict, status: 'missing' },
      };
    }
    const places = innermost(found.flatMap(({ verdict }) => verdict.evidence));
    const told = places.flatMap(({ path }) => toldAt(role, path, plan) ?? []);
    const isAnswered = found.some(({ combined }) => combined.status !== 'unclear');
    const confidence = Math.max(...found.map((answer) => answer.combined.confidence));
    const [first] = told;
    if (first === undefined) {
      const evidence = places.slice(0, 1);
      return {
        ...stand,
        combined: { status: 'unclear', confidence: 0.5 },
        verdict: { ...stand.verdict, evidence },
      };
    }
    const best = {
      demand: stand.best.demand,
      alignment: alignedAt(matching, plan, first, first, stand.best.alignment),
    };
    if (!isAnswered) {
      const evidence = evidenceOf(best.alignment);
      return { combined: { status: 'unclear', confidence }, verdict: { ...stand.verdict, evidence }, best };
    }
    const verdict = verdictAt(criterion, best, 'met', options);
    return { combined: { status: verdict.status, confidence: Math.min(SURE, confidence) }, verdict, best };
  });
}
