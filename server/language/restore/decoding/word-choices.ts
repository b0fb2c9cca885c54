// What each slot could be: the words near what was read, what was read itself, and for short figures a word misread.
import { fold } from '../../fold.ts';
import { isLoanword } from '../../loanwords.ts';
import { isShaped } from '../../quality.ts';
import { candidatesOf } from '../channel/candidates.ts';
import { casingsOf, isUpperWord, type Capitals } from '../words/casing.ts';
import { withEngineEvidence } from './engine-evidence.ts';
import type { RestorationModel } from '../model/model.ts';
import type { Noise } from '../words/restore-line.ts';
import { PROBABILITY_STEP } from '../language-model/ngram.ts';
import { withSegments } from './segments.ts';
import { isNameLine, nameSyllables } from '../names/person-names.ts';
import type { Slot } from '../words/slots.ts';
import type { LineNoise } from '../words/restore-line.ts';
import { FIRST_WORD, NUMBER, SYMBOL, UNKNOWN, type Vocabulary } from '../words/vocabulary.ts';
import { titleIds, withTitleEvidence } from './title-evidence.ts';
import type { WordChoice } from './word-choice.ts';

/** What was read, kept as it is because no known word explains it. Nats: −9 loses, −16 gains nothing. */
const KEEP_UNKNOWN = -14;
const KEEP_ABBREVIATION = 0;
/** `wifi`, which the texts learned from do not have. */
const KEEP_LOANWORD = -2;
/** TTg, CTr. */
const MIXED = /^\p{Lu}{2,}\p{Ll}{1,2}$/u;
const VOWEL = /[aeiouyăâêôơưàáảãạ\d]/i;
/**
 * An abbreviation may be a body of a tỉnh or xã as UBND is: after HTX or LHPN, whose own places few texts show, they were
 * `tính` and `xa`. One choice beside the other, for after UBND alone BHYT tính đến was `tỉnh đến`.
 */
const BODY = 'ubnd';
/** How often it is. Nats: at −3 `Ban QLDA` was `Bản`, at −2 the first `tính` was a tỉnh; −5 does no more. */
const BODY_SHARE = -4;
/** The letters' evidence is less independent than the channel assumes: 0.6 loses 0.1 points, 1 hardly any. */
const CHANNEL_WEIGHT = 0.85;
/** Damage makes `by` of `bộ` and `new` of `nên` more often than a plan speaks English. Nats. */
const FOREIGN = -5;
/** A syllable of names in a line that holds a name is one of some hundreds, however rare it is elsewhere. Nats. */
const NAME = -5;
/** `quý II` stays, whatever a sentence may prefer: no engine that knows Vietnamese makes one of a word. */
const NUMERAL = /^[IVX]+$/;
/** `1`, `13`, `601` may be là, rõ, đổi misread; longer figures never. */
const SHORT_FIGURE = /^\d{1,3}$/;
/** A figure is one of this many, by its length: nats to a digit. */
const DIGIT = -2.3;

const certain = (id: number): readonly WordChoice[] => [{ id, logChannel: 0, hypotheses: [], byCasing: [] }];

export function isShortFigure(slot: Slot): boolean {
  return slot.word.kind === 'number' && SHORT_FIGURE.test(slot.word.text);
}

interface Look {
  /** How far, see `wordsNear`. */
  readonly reaches?: readonly number[];
  /** Words that are likely in this place, however rare elsewhere. */
  readonly welcome?: ReadonlySet<number>;
}

/** What each slot of a sentence could be. Words read alike are worked out once. */
export function chooser(
  model: RestorationModel,
): (slots: readonly Slot[], noises: readonly LineNoise[]) => readonly (readonly WordChoice[])[] {
  const known = new Map<string, readonly WordChoice[]>();
  const names = nameSyllables(model.vocabulary);
  const titles = titleIds(model.vocabulary);
  const near = (read: string, capitals: Capitals, noise: Noise, look: Look = {}): readonly WordChoice[] => {
    const key = `${noise} ${capitals} ${read} ${look.reaches?.join(' ') ?? ''} ${look.welcome ? 'name' : ''}`;
    let choices = known.get(key);
    if (!choices) known.set(key, (choices = wordsFor(model, read, capitals, noise, look)));
    return choices;
  };
  const single = (slot: Slot, at: number, noise: LineNoise, isName: boolean): readonly WordChoice[] => {
    const { word, capitals } = slot;
    const figure = noise === 'garbled' && isShortFigure(slot);
    if (word.kind !== 'word' && !figure) return certain(word.kind === 'number' ? NUMBER : SYMBOL);
    if (noise === 'none' || (noise === 'ocr' && NUMERAL.test(word.text)))
      return certain(model.vocabulary.idOf(word.text.toLowerCase()) ?? UNKNOWN);
    const kept = figure
      ? { id: NUMBER, logChannel: DIGIT * word.text.length, hypotheses: [], byCasing: [] }
      : {
          id: UNKNOWN,
          logChannel: keepOf(word.text, capitals, noise, model.vocabulary),
          hypotheses: [],
          byCasing: [],
        };
    const found = near(word.text, capitals, noise, isName ? { welcome: names } : {});
    const choices = [...withEngineEvidence(found, slot, at, model.vocabulary), kept];
    return noise === 'garbled' && isAbbreviation(word.text, capitals)
      ? asBody(choices, word.text, model.vocabulary)
      : choices;
  };
  return (slots, noises) => {
    const isName = isNameLine(slots);
    const singles = slots.map((slot, at) => {
      const noise = noises[at] ?? 'none';
      const choices = single(slot, at, noise, isName);
      return noise === 'garbled' || noise === 'stripped'
        ? withTitleEvidence(choices, slots, at, titles)
        : choices;
    });
    return withSegments(slots, singles, model, (at) => {
      const noise = noises[at] ?? 'none';
      return noise === 'none'
        ? undefined
        : (read, capitals, reach) => near(read, capitals, noise, { reaches: [reach] });
    });
  };
}

/** HTX, CCHC: three letters or more among small ones, and no syllable. */
function isAbbreviation(read: string, capitals: Capitals): boolean {
  return capitals !== 'line' && /^\p{Lu}{3,}$/u.test(read) && !isShaped(read);
}

/** `choices` of an abbreviation, and what was read once more as a body. */
function asBody(choices: readonly WordChoice[], read: string, vocabulary: Vocabulary): readonly WordChoice[] {
  const [own, body] = [vocabulary.idOf(read.toLowerCase()), vocabulary.idOf(BODY)];
  if (body === undefined || own === body) return choices;
  // HDND is HĐND, which language knows.
  const isKnown = ({ id }: WordChoice): boolean =>
    id >= FIRST_WORD && id !== own && fold(vocabulary.wordOf(id)) === fold(read);
  if (choices.some(isKnown)) return choices;
  return [
    ...choices,
    ...choices
      .filter(({ id }) => id === UNKNOWN || id === own)
      .map((choice) => ({ ...choice, logChannel: choice.logChannel + BODY_SHARE, asAfter: body })),
  ];
}

/**
 * PAKN, though it has a vowel: no syllable, whatever marks it lost, and no part of a heading. Of two letters too much may be,
 * and UBND says more as the word that language knows.
 */
function isNoSyllable(read: string, capitals: Capitals, vocabulary: Vocabulary): boolean {
  if (capitals !== 'none' || !/^\p{Lu}{3,}$/u.test(read) || isShaped(read)) return false;
  return vocabulary.idOf(read.toLowerCase()) === undefined;
}

/**
 * VNPT among small letters is an abbreviation nobody listed; CQNG in a heading is CỘNG, unless it was read by an engine
 * that knows Vietnamese, which does not lose vowels: there `CVP, PCVP, NC` are a line of offices.
 */
function keepOf(read: string, capitals: Capitals, noise: Noise, vocabulary: Vocabulary): number {
  if (isLoanword(read)) return KEEP_LOANWORD;
  const mayBeAbbreviation = capitals !== 'line' || noise === 'ocr';
  const looksLikeOne =
    ((isUpperWord(read) || MIXED.test(read)) && !VOWEL.test(read)) ||
    isNoSyllable(read, capitals, vocabulary);
  return mayBeAbbreviation && looksLikeOne ? KEEP_ABBREVIATION : KEEP_UNKNOWN;
}

function wordsFor(
  model: RestorationModel,
  read: string,
  capitals: Capitals,
  noise: Noise,
  { reaches, welcome }: { readonly reaches?: readonly number[]; readonly welcome?: ReadonlySet<number> },
): readonly WordChoice[] {
  const hypotheses = casingsOf(read, capitals);
  const letters = read.replace(/ﬁ/g, 'fi').replace(/ﬂ/g, 'fl');
  const prior = (id: number): number =>
    (welcome?.has(id) ? NAME : -PROBABILITY_STEP * (model.rarity[id] ?? 0)) +
    (noise === 'garbled' && model.syllabic[id] === 0 ? FOREIGN : 0);
  const found = candidatesOf(
    model.lexicon,
    model.channels[noise],
    model.vocabulary,
    letters,
    hypotheses,
    prior,
    reaches,
  );
  return found.map(({ id, logChannel, byCasing }) => {
    const asRead = model.vocabulary.wordOf(id) === read.toLowerCase();
    const upper =
      hypotheses[byCasing.indexOf(logChannel)]?.casing === 'upper' || (asRead && isUpperWord(read));
    const foreign =
      noise === 'garbled' && model.syllabic[id] === 0 && !upper ? (asRead ? FOREIGN / 2 : FOREIGN) : 0;
    return { id, logChannel: logChannel * CHANNEL_WEIGHT + foreign, hypotheses, byCasing };
  });
}
