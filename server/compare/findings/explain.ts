// A judged criterion → its reason and the suggestion of what to add and where, each one sentence.
import type { CriterionResult, Evidence, SaidOfCriterion, Saying, Status } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import type { Alignment } from '../alignment/align.ts';
import type { DarkPlace } from '../judgement/dark-pages.ts';
import type { Doubted, Scope } from '../scope/scope.ts';
import { titleOf, type Demand } from '../template/demand.ts';
import { say, saying } from '../../wording/say.ts';
import type { Place } from '../../wording/told.ts';
import type { ExpectedSection } from './expected-sections.ts';
import { absentPhrases } from './phrases.ts';

/** From here on the wording is the template's own and its small differences are not worth a word. */
const SAME_WORDS = 0.85;

/** From here on the demand is there and only its value differs. */
const SAID = 0.5;

export interface Judged {
  readonly criterion: Criterion;
  readonly demand: Demand;
  readonly alignment: Alignment;
  readonly status: Status;
  readonly evidence: readonly Evidence[];
  /** Values the criterion asks for and the evidence does not carry, as written in the template. */
  readonly absentValues: readonly string[];
  /** Values that the evidence gives otherwise. */
  readonly changed: readonly { readonly asked: string; readonly found: string }[];
  /** Words of the plan that deny the demand. */
  readonly denial: string | undefined;
  /** Whether the plan has pages to turn. */
  readonly paged: boolean;
  /** What could not be read, where the answer may stand. */
  readonly dark: readonly DarkPlace[];
  /** Of the file as a whole: it ends too early, or is another plan. */
  readonly scope: Scope;
  readonly doubt: Doubted['doubt'];
  /** Where in the plan an answer would stand. */
  readonly expected: ExpectedSection | undefined;
}

/** As a result carries it. */
export function worded(
  said: SaidOfCriterion,
): Pick<CriterionResult, 'reason' | 'suggestion'> & { said: SaidOfCriterion } {
  const { reason, suggestion } = said;
  return { reason: say(reason, 'vi'), suggestion: suggestion && say(suggestion, 'vi'), said };
}

/** Places of the evidence, as the sentences name them. */
export function placesOf(pieces: readonly Evidence[], paged: boolean): readonly Place[] {
  return pieces.map(({ path, lines, page }) => (paged ? { path, lines, page } : { path, lines }));
}

/** Words of the demand after an office's or a phase's title. */
const NAME_WORDS = 16;

/** What an officer calls the criterion: its title with the beginning of what it asks. */
export function nameOf(criterion: Criterion): string {
  const title = titleOf(criterion);
  if (title === '' || criterion.lines === null) return criterion.heading;
  const words = criterion.text.split(' ');
  const clause = words.slice(0, NAME_WORDS).join(' ');
  return `${title}: ${clause}${words.length > NAME_WORDS ? '…' : ''}`;
}

/** Where to add a demand; `what` names it, or is nothing where it was named before. */
export function adviceFor(criterion: Criterion, expected: ExpectedSection | undefined, what: Saying): Saying {
  const title = criterion.context.at(-1);
  if (expected) return saying('addUnder', what, expected.heading, expected.path);
  return title === undefined ? saying('addAnywhere', what) : saying('addSection', what, title);
}

function unread(dark: readonly DarkPlace[]): Saying {
  const pages = dark.flatMap(({ page, part }) => (part === undefined ? [page] : []));
  const [first] = dark.flatMap(({ part }) => (part === undefined ? [] : [part.message]));
  return first === undefined || pages.length > 0 ? saying('unclear', pages) : saying('unread', first);
}

function unclearReason({ dark, scope, doubt }: Judged, unsure: Saying): Saying {
  if (doubt === 'file')
    return scope === 'another-subject' ? saying('unclearForSubject') : saying('unclearForFile');
  return dark.length > 0 ? unread(dark) : unsure;
}

export function explain(judged: Judged): SaidOfCriterion {
  const { demand, alignment, status, evidence, absentValues, paged, criterion, expected } = judged;
  const places = placesOf(evidence, paged);
  // Of a criterion written by hand the demand is prose about the plan; its words are not the plan's to say.
  const absent = criterion.lines === null ? [] : absentPhrases(demand, alignment.strengths);
  switch (status) {
    case 'met': {
      const same = alignment.coverage >= SAME_WORDS || absent.length === 0;
      const reason = same ? saying('met', places) : saying('metInOtherWords', places, absent);
      return {
        reason: alignment.ambiguous ? saying('both', reason, saying('ambiguous')) : reason,
        suggestion: null,
      };
    }
    case 'partial': {
      if (judged.denial !== undefined) {
        const [path = ''] = evidence.map((piece) => piece.path);
        return {
          reason: saying('denied', places, judged.denial),
          suggestion: saying('reconsider', judged.denial, path),
        };
      }
      const [change] = judged.changed;
      // A demand told in full but for its value: the value is what to mend, not the wording.
      if (change && absentValues.length === 0 && alignment.single >= SAID) {
        const [path = ''] = evidence.map((piece) => piece.path);
        return {
          reason: saying('partialForChange', places, change.asked, change.found),
          suggestion: saying('changeTo', change.found, change.asked, path),
        };
      }
      const lacking = absentValues.length > 0 ? absentValues : absent;
      const reason =
        absentValues.length > 0
          ? saying('partialForValue', places, absentValues)
          : saying('partial', places, absent);
      return { reason, suggestion: saying('completeAt', lacking, evidence[0]?.path ?? '') };
    }
    case 'unclear':
      return {
        reason: unclearReason(judged, saying('unclearWording', places, absent)),
        suggestion: null,
      };
    case 'missing': {
      const nearest = alignment.passages[0];
      const { block, lines, page } = nearest ?? {};
      const [place] =
        block && lines && page ? placesOf([{ path: block.path, lines, page, text: '' }], paged) : [];
      const telling = place && absent.length > 0;
      const reason = telling ? saying('missingWithNearest', place, absent) : saying('missing');
      return { reason, suggestion: adviceFor(criterion, expected, saying('named', nameOf(criterion))) };
    }
  }
}
