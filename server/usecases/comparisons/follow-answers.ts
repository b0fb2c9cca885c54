// After a person settled a cell, or took that back: what says alike in other plans of the template is judged anew at once. All of it
// follows from the verdicts that stand, so that taking one back takes back what followed from it.
import { statusAfter } from '../../compare/examples/carry-over.ts';
import { differences } from '../../compare/examples/differing-values.ts';
import { distinctAnswers } from '../../compare/examples/distinct-answers.ts';
import { likestAnswer, sayingOfAnswers } from '../../compare/examples/likest-answer.ts';
import { answeredBelow, shiftOf } from '../../compare/examples/round-shift.ts';
import { reconsiderer, settledIn, type Reconsider } from '../../compare/examples/reconsider.ts';
import { settledAnswer, type SettledAnswer } from '../../compare/examples/settled-answer.ts';
import { namesForHere } from '../../compare/passages/tokens.ts';
import type { Status } from '../../model/comparison.ts';
import type { StoredComparison } from '../../model/stored/comparison.ts';
import type { Template } from '../../model/template.ts';
import type { Records, SaidCell } from '../../ports/store.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import { refreshStatuses } from '../matrix/refresh-row.ts';

/** A cell that the machine judged anew. */
export interface Followed {
  readonly criterion: string;
  readonly comparison: string;
  readonly from: Status;
  readonly to: Status;
}

function answersIn(cells: readonly SaidCell[]): readonly SettledAnswer[] {
  const answers = cells.flatMap(
    ({ comparison, criterion, machine, person, outdated, looked, leaning, metadata }) => {
      // One that answered another demand is no example for others.
      if (person === null || outdated || metadata === null) return [];
      const asked = leaning === null ? {} : { leaning: { missing: leaning } };
      const own = { id: criterion, status: machine, evidence: looked, ...asked };
      const unit = metadata.issuer?.replace(/^(?:UBND|Ủy ban nhân dân) /u, '') ?? metadata.title ?? '';
      return settledAnswer(own, person, { comparison, unit, metadata }) ?? [];
    },
  );
  return distinctAnswers(answers);
}

/** By all that people settled with the template, in this round and in earlier ones. */
export async function reconsidererOf(records: Records, id: string, template: Template): Promise<Reconsider> {
  const decided = await records.comparisons.saidCells(id, { decided: true });
  return reconsiderer(template, answersIn(decided));
}

export async function decidedIn(records: Records, comparison: string): Promise<ReadonlySet<string>> {
  return new Set(standingVerdicts(await records.comparisons.verdicts(comparison)).keys());
}

/** Within the transaction of the verdict. Gives the cells that no person decided and whose status is another now. */
export async function followAnswers(
  records: Records,
  template: string,
  criterion: string,
): Promise<readonly Followed[]> {
  const inForce = await records.templates.get(template);
  if (inForce === undefined) return [];
  const touched = new Set<string>();
  const judgeAnew = async (reconsider: Reconsider, cell: SaidCell): Promise<readonly Followed[]> => {
    const { comparison, criterion: judged, person } = cell;
    const stored = await records.comparisons.get(comparison);
    // One of another version waits to be compared anew, and follows then.
    if (stored === undefined || stored.templateVersion !== inForce.version) return [];
    const decided = await decidedIn(records, comparison);
    const anew = reconsider(stored.comparison, { decided, only: judged });
    const [was, is] = [resultOf(stored.comparison, judged), resultOf(anew, judged)];
    if (was === undefined || is === undefined || sameWord(was, is)) return [];
    await records.comparisons.judgeAnew(comparison, anew, judged);
    touched.add(stored.document);
    return person === null && was.status !== is.status
      ? [{ comparison, criterion: judged, from: was.status, to: is.status }]
      : [];
  };
  // A person's own word on what had followed another's: the machine's word below it is its own again, and only then an example.
  const alone = reconsiderer(inForce.template, []);
  for (const cell of await records.comparisons.saidCells(template, { criterion, decided: true }))
    if (isFollowing(cell)) await judgeAnew(alone, cell);
  const cells = await records.comparisons.saidCells(template, { criterion });
  const decided = await records.comparisons.saidCells(template, { decided: true });
  const all = answersIn(decided);
  const answers = all.filter((answer) => answer.criterion === criterion);
  const reconsider = reconsiderer(inForce.template, all);
  const demand = inForce.template.criteria.find(({ id }) => id === criterion);
  const [sayingOfAnswer, differenceOf] = [sayingOfAnswers(), differences()];
  const staysAsItIs = ({ metadata, looked, machine, precedent, leaning }: SaidCell): boolean => {
    if (metadata === null) return true;
    if (precedent !== null) return false;
    const likest = likestAnswer(looked, namesForHere(metadata), answers, sayingOfAnswer);
    if (likest === undefined) return true;
    return leaning === null && demand !== undefined && !statusAfter(machine, demand, likest, differenceOf);
  };
  const followed: Followed[] = [];
  for (const cell of cells) {
    // Most plans that say alike have the answer's status already: told from the cell, their comparisons need not be read.
    if (cell.person !== null || staysAsItIs(cell)) continue;
    followed.push(...(await judgeAnew(reconsider, cell)));
  }
  // What was answered of one criterion may tell of all others how much the machine asks for nothing.
  const turning = answeredBelow(shiftOf(settledIn(all)));
  for (const cell of await records.comparisons.saidCells(template, { turning }))
    followed.push(...(await judgeAnew(reconsider, cell)));
  await refreshStatuses(records, touched);
  return followed;
}

function isFollowing({ precedent, leaning, machine }: SaidCell): boolean {
  return precedent !== null || (leaning !== null && machine !== 'unclear');
}

function resultOf({ criteria }: StoredComparison['comparison'], criterion: string) {
  return criteria.find(({ id }) => id === criterion);
}

type Result = StoredComparison['comparison']['criteria'][number];

function sameWord(one: Result, other: Result): boolean {
  return (
    one.status === other.status &&
    one.reason === other.reason &&
    one.precedent?.comparison === other.precedent?.comparison
  );
}
