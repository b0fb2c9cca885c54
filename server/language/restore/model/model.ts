// The trained model as one value, and its way to bytes and back.
import {
  bytesText,
  joinBytes,
  pack,
  sectionOf,
  splitBytes,
  textBytes,
  unpack,
  type Sections,
} from './binary.ts';
import { isSyllable } from '../../syllable.ts';
import { lexiconOf, type Lexicon } from '../channel/lexicon.ts';
import type { CasingHabits } from '../words/casing.ts';
import type { Channel, Readings } from '../channel/channel.ts';
import { LETTER_COUNT } from '../words/letters.ts';
import { PROBABILITY_STEP, type NgramModel } from '../language-model/ngram.ts';
import { assembleMemory, type PhraseMemory } from '../language-model/phrase-memory.ts';
import type { Province } from '../names/places.ts';
import { strippedChannel } from '../channel/stripped-channel.ts';
import { ORDER } from '../language-model/trie.ts';
import { loadTrie, saveTrie } from './trie-bytes.ts';
import type { Noise } from '../words/restore-line.ts';
import { vocabularyOf, type Vocabulary } from '../words/vocabulary.ts';

/** Raised when the bytes or what they mean change: the committed model must carry the same. */
export const MODEL_FORMAT = 4;

export interface TrainedParts {
  readonly words: readonly string[];
  /** How common each word id is, as its negative logarithm in PROBABILITY_STEPs. */
  readonly rarity: Uint8Array;
  readonly ngrams: NgramModel;
  readonly domain: PhraseMemory;
  readonly garbled: Channel;
  readonly ocr: Channel;
  /** Of plans first, then of all documents. */
  readonly casing: readonly [plans: CasingHabits, general: CasingHabits];
  readonly provinces: readonly Province[];
}

export interface RestorationModel {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** How common each word id is, as its negative logarithm in PROBABILITY_STEPs. */
  readonly rarity: Uint8Array;
  /** 1 where the word of an id is a Vietnamese syllable. */
  readonly syllabic: Uint8Array;
  readonly ngrams: NgramModel;
  readonly domain: PhraseMemory;
  readonly channels: Readonly<Record<Noise, Channel>>;
  /** Of plans first, then of all documents. */
  readonly casing: readonly [plans: CasingHabits, general: CasingHabits];
  readonly provinces: readonly Province[];
}

export function modelOf(parts: TrainedParts): RestorationModel {
  const vocabulary = vocabularyOf(parts.words);
  return {
    vocabulary,
    lexicon: lexiconOf(vocabulary, (id) => Math.exp(-PROBABILITY_STEP * (parts.rarity[id] ?? 0))),
    rarity: parts.rarity,
    syllabic: Uint8Array.from({ length: vocabulary.size }, (_, id) =>
      isSyllable(vocabulary.wordOf(id)) ? 1 : 0,
    ),
    ngrams: parts.ngrams,
    domain: parts.domain,
    channels: { garbled: parts.garbled, ocr: parts.ocr, stripped: strippedChannel() },
    casing: parts.casing,
    provinces: parts.provinces,
  };
}

export function saveModel(parts: TrainedParts): Uint8Array {
  const sections = new Map<string, Uint8Array>([
    ['format', Uint8Array.of(MODEL_FORMAT)],
    ['words', textBytes(parts.words.join('\n'))],
    ['rarity', parts.rarity],
  ]);
  saveTrie(sections, 'ngrams', parts.ngrams.trie);
  parts.ngrams.probability.forEach((level, at) => sections.set(`ngrams/probability/${at}`, level));
  parts.ngrams.backoff.forEach((level, at) => sections.set(`ngrams/backoff/${at}`, level));
  saveTrie(sections, 'domain', parts.domain.trie);
  parts.domain.counts.forEach((level, at) => sections.set(`domain/counts/${at}`, splitBytes(level)));
  saveChannel(sections, 'garbled', parts.garbled);
  saveChannel(sections, 'ocr', parts.ocr);
  parts.casing.forEach((habits, at) => saveCasing(sections, `casing/${at}`, habits));
  sections.set('places', textBytes(JSON.stringify(parts.provinces)));
  return pack(sections);
}

/** `bytes` as `saveModel` made them, starting at a multiple of 8 in their buffer. Throws on anything else. */
export function loadModel(bytes: Uint8Array): RestorationModel {
  const sections = unpack(bytes);
  const format = sectionOf(sections, 'format')[0];
  if (format !== MODEL_FORMAT)
    throw new Error(`restoration model of format ${format}, expected ${MODEL_FORMAT}`);
  const levels = Array.from({ length: ORDER }, (_, at) => at);
  return modelOf({
    words: bytesText(sectionOf(sections, 'words')).split('\n'),
    rarity: sectionOf(sections, 'rarity'),
    ngrams: {
      trie: loadTrie(sections, 'ngrams'),
      probability: levels.map((at) => sectionOf(sections, `ngrams/probability/${at}`)),
      backoff: levels.map((at) => sectionOf(sections, `ngrams/backoff/${at}`)),
    },
    domain: assembleMemory(
      loadTrie(sections, 'domain'),
      levels.map((at) => joinBytes(sectionOf(sections, `domain/counts/${at}`))),
    ),
    garbled: loadChannel(sections, 'garbled'),
    ocr: loadChannel(sections, 'ocr'),
    casing: [loadCasing(sections, 'casing/0'), loadCasing(sections, 'casing/1')],
    provinces: JSON.parse(bytesText(sectionOf(sections, 'places'))) as readonly Province[],
  });
}

function saveCasing(sections: Map<string, Uint8Array>, name: string, casing: CasingHabits): void {
  sections.set(`${name}/alone`, casing.alone);
  sections.set(`${name}/after`, casing.after);
  sections.set(`${name}/afterKeys`, new Uint8Array(casing.afterKeys.buffer));
  sections.set(`${name}/before`, casing.before);
  sections.set(`${name}/beforeKeys`, new Uint8Array(casing.beforeKeys.buffer));
}

function loadCasing(sections: Sections, name: string): CasingHabits {
  const keys = (part: string): Uint32Array => {
    const bytes = sectionOf(sections, `${name}/${part}`);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  };
  return {
    alone: sectionOf(sections, `${name}/alone`),
    after: sectionOf(sections, `${name}/after`),
    afterKeys: keys('afterKeys'),
    before: sectionOf(sections, `${name}/before`),
    beforeKeys: keys('beforeKeys'),
  };
}

/** Nats to a step of a channel's quantised probabilities: 256 steps reach e^-23. */
const CHANNEL_STEP = 0.09;

function saveChannel(sections: Map<string, Uint8Array>, name: string, channel: Channel): void {
  const rows = [...channel.rows];
  const quantised = new Uint8Array(rows.length * LETTER_COUNT);
  rows.forEach(([, row], at) => {
    row.forEach((probability, letter) => {
      quantised[at * LETTER_COUNT + letter] = Math.min(
        255,
        Math.round(-Math.log(probability) / CHANNEL_STEP),
      );
    });
  });
  const heart = [...channel.heart].map(([word, { total, read }]) => [word, total, [...read]]);
  sections.set(`${name}/pieces`, textBytes(JSON.stringify(rows.map(([piece]) => piece))));
  sections.set(`${name}/rows`, quantised);
  sections.set(`${name}/heart`, textBytes(JSON.stringify({ unseen: channel.unseen, heart })));
}

function loadChannel(sections: Sections, name: string): Channel {
  const pieces = JSON.parse(bytesText(sectionOf(sections, `${name}/pieces`))) as readonly string[];
  const quantised = sectionOf(sections, `${name}/rows`);
  const { unseen, heart } = JSON.parse(bytesText(sectionOf(sections, `${name}/heart`))) as {
    readonly unseen: readonly number[];
    readonly heart: readonly (readonly [string, number, readonly (readonly [string, number])[]])[];
  };
  const steps = Float32Array.from({ length: 256 }, (_, step) => Math.exp(-step * CHANNEL_STEP));
  const rows = pieces.map((piece, at): [string, Float32Array] => [
    piece,
    Float32Array.from(
      quantised.subarray(at * LETTER_COUNT, (at + 1) * LETTER_COUNT),
      (step) => steps[step] ?? 0,
    ),
  ]);
  return {
    rows: new Map(rows),
    unseen,
    heart: new Map(
      heart.map(([word, total, read]): [string, Readings] => [word, { total, read: new Map(read) }]),
    ),
  };
}
