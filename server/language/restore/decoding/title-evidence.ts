// Words that stand before a name are likelier a title than they are elsewhere: “Giao 6ng Nguyén Van Hai” was “Giao ứng”.
import { capitalisedFrom } from '../names/name-places.ts';
import type { Slot } from '../words/slots.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { WordChoice } from './word-choice.ts';

/** The last word of each; `đồng chí` is two. */
const TITLES = ['ông', 'bà', 'chí'] as const;
/** One capital is a body's as often. */
const LEAST_CAPITALS = 2;
/**
 * How much more often names follow titles than other words. Nats. Before 150 made names `ông` and `bà` were another word nearly
 * always; 4 leaves `bà` so before nearly all, 6 before half, and 8 hardly ever, but takes more of other words for titles.
 */
const BEFORE_NAME = 6;

/** Ids of the titles; worked out once. */
export function titleIds(vocabulary: Vocabulary): ReadonlySet<number> {
  return new Set(TITLES.flatMap((title) => vocabulary.idOf(title) ?? []));
}

/** The choices of the slot at `at`, titles being likelier where a name may follow. */
export function withTitleEvidence(
  choices: readonly WordChoice[],
  slots: readonly Slot[],
  at: number,
  titles: ReadonlySet<number>,
): readonly WordChoice[] {
  if (!choices.some(({ id }) => titles.has(id)) || capitalisedFrom(slots, at + 1) < LEAST_CAPITALS) {
    return choices;
  }
  return choices.map((choice) =>
    titles.has(choice.id) ? { ...choice, logChannel: choice.logChannel + BEFORE_NAME } : choice,
  );
}
