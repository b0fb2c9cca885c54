// A judged criterion → its reason and the suggestion of what to add and where, each one Vietnamese sentence.
import type { Evidence, Status } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import type { Alignment } from '../alignment/align.ts';
import type { DarkPlace } from '../judgement/dark-pages.ts';
import type { Doubted, Scope } from '../scope/scope.ts';
import { titleOf, type Demand } from '../template/demand.ts';
import type { ExpectedSection } from './expected-sections.ts';
import { absentPhrases } from './phrases.ts';
import { quote, WORDING, type Place } from './wording.vi.ts';

/** From here on the wording is the template's own and its small differences are not worth a word. */
const SAME_WORDS = 0.85;

/** From here on the demand is there and only its value differs. */
const SAID = 0.5;

export interface Explanation {
  readonly reason: string;
  readonly suggestion: string | null;
}

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

/** Where to add a demand; `what` names it after a space, or is empty where it was named before. */
export function adviceFor(criterion: Criterion, expected: ExpectedSection | undefined, what: string): string {
  const title = criterion.context.at(-1);
  if (expected) return WORDING.addUnder(what, expected.heading, expected.path);
  return title === undefined ? WORDING.addAnywhere(what) : WORDING.addSection(what, title);
}

function unread(dark: readonly DarkPlace[]): string {
  const pages = dark.flatMap(({ page, part }) => (part === undefined ? [page] : []));
  const [first] = dark.flatMap(({ part }) => (part === undefined ? [] : [part.message]));
  return first === undefined || pages.length > 0 ? WORDING.unclear(pages) : WORDING.unread(first);
}

function unclearReason({ dark, scope, doubt }: Judged, unsure: string): string {
  if (doubt === 'file')
    return scope === 'another-subject' ? WORDING.unclearForSubject : WORDING.unclearForFile;
  return dark.length > 0 ? unread(dark) : unsure;
}

export function explain(judged: Judged): Explanation {
  const { demand, alignment, status, evidence, absentValues, paged, criterion, expected } = judged;
  const places = placesOf(evidence, paged);
  // Of a criterion written by hand the demand is prose about the plan; its words are not the plan's to say.
  const absent = criterion.lines === null ? [] : absentPhrases(demand, alignment.strengths);
  switch (status) {
    case 'met': {
      const same = alignment.coverage >= SAME_WORDS || absent.length === 0;
      const reason = same ? WORDING.met(places) : WORDING.metInOtherWords(places, absent);
      return { reason: alignment.ambiguous ? `${reason} ${WORDING.ambiguous}` : reason, suggestion: null };
    }
    case 'partial': {
      if (judged.denial !== undefined) {
        const [path = ''] = evidence.map((piece) => piece.path);
        return {
          reason: WORDING.denied(places, judged.denial),
          suggestion: WORDING.reconsider(judged.denial, path),
        };
      }
      const [change] = judged.changed;
      // A demand told in full but for its value: the value is what to mend, not the wording.
      if (change && absentValues.length === 0 && alignment.single >= SAID) {
        const [path = ''] = evidence.map((piece) => piece.path);
        return {
          reason: WORDING.partialForChange(places, change.asked, change.found),
          suggestion: WORDING.changeTo(change.found, change.asked, path),
        };
      }
      const lacking = absentValues.length > 0 ? absentValues : absent;
      const reason =
        absentValues.length > 0
          ? WORDING.partialForValue(places, absentValues)
          : WORDING.partial(places, absent);
      return { reason, suggestion: WORDING.completeAt(lacking, evidence[0]?.path ?? '') };
    }
    case 'unclear':
      return {
        reason: unclearReason(judged, WORDING.unclearWording(places, absent)),
        suggestion: null,
      };
    case 'missing': {
      const nearest = alignment.passages[0];
      const { block, lines, page } = nearest ?? {};
      const [place] =
        block && lines && page ? placesOf([{ path: block.path, lines, page, text: '' }], paged) : [];
      const telling = place && absent.length > 0;
      const reason = telling ? WORDING.missingWithNearest(place, absent) : WORDING.missing;
      return { reason, suggestion: adviceFor(criterion, expected, ` nội dung ${quote(nameOf(criterion))}`) };
    }
  }
}
