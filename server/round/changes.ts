// Two plans of one unit → what the later one adds and what it drops.
import type { Language, Status } from '../model/comparison.ts';
import type { Changes } from '../model/round/round.ts';
import type { Reviewed } from '../model/review.ts';
import { CHANGES } from './wording.ts';

/** What a person still has to look at says nothing about a change. */
const WORTH: Readonly<Record<Status, number | undefined>> = {
  met: 2,
  partial: 1,
  missing: 0,
  unclear: undefined,
};

export function changesBetween(earlier: Reviewed, later: Reviewed): Changes {
  const before = new Map(earlier.criteria.map(({ id, status }) => [id, WORTH[status]]));
  const added: string[] = [];
  const dropped: string[] = [];
  for (const { id, status } of later.criteria) {
    const [was, is] = [before.get(id), WORTH[status]];
    if (was === undefined || is === undefined || was === is) continue;
    (is > was ? added : dropped).push(id);
  }
  return { added, dropped };
}

/** “bổ sung 4, bỏ 1” */
export function changesText({ added, dropped }: Changes, language: Language = 'vi'): string {
  return CHANGES[language](added.length, dropped.length);
}
