// Provinces and communes: after `xã`, `phường`, `tỉnh` their names are likelier than the language model thinks, and most
// of all those of the province that the document speaks of.
import { fold } from '../../fold.ts';
import type { CasingHabits } from '../words/casing.ts';
import { learnCasing } from '../language-model/casing-habits.ts';
import { memoryOf, type PhraseMemory, type Strengths } from '../language-model/phrase-memory.ts';
import { idsOf } from '../words/sequence.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export interface Province {
  /** `Ninh Bình`, `Hà Nội`. */
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố';
  /** `xã Cổ Lễ`, `phường Hoàng Mai`. */
  readonly communes: readonly string[];
}

/** A list of names says little about single words, something after `xã`, and all once a name has begun. */
export const PLACE_STRENGTHS: Strengths = [1e9, 300, 1, 0.5];
/** Sightings of a province's name before its communes count. */
const LEAST_SIGHTINGS = 2;

/** The province a text speaks of most, as far as its letters without marks show; damaged layers keep most of those. */
export function provinceOf(text: string, provinces: readonly Province[]): Province | undefined {
  const plain = ` ${fold(text).replace(/[^a-z]+/g, ' ')} `;
  const sightings = provinces.map((province) => ({
    province,
    seen: plain.split(` ${fold(province.name).replace(/[^a-z]+/g, ' ')} `).length - 1,
  }));
  const [first] = sightings.sort((a, b) => b.seen - a.seen);
  return first && first.seen >= LEAST_SIGHTINGS ? first.province : undefined;
}

/** What the names of places add to a model. */
export interface PlaceKnowledge {
  readonly memory: PhraseMemory;
  readonly casing: CasingHabits;
}

/** `home`: the province spoken of; where it is not known, communes are too many to help. */
export function placesOf(
  provinces: readonly Province[],
  home: Province | undefined,
  vocabulary: Vocabulary,
): PlaceKnowledge {
  const phrases = placePhrases(provinces, home);
  const ids = phrases.flatMap((phrase) => idsOf(phrase, vocabulary));
  return {
    memory: memoryOf(ids, vocabulary.size),
    casing: learnCasing([phrases], vocabulary, { leastPair: 1, leastDifference: 0 }),
  };
}

/** The phrases in which the names stand. */
function placePhrases(provinces: readonly Province[], home: Province | undefined): readonly string[] {
  const names = provinces.map(({ kind, name }) => `${kind} ${name}`);
  if (!home) return names;
  return [
    ...names,
    ...home.communes.flatMap((commune) => [commune, `${commune}, ${home.kind} ${home.name}`]),
  ];
}
