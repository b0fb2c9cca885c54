// Provinces and communes: after `xã`, `phường`, `tỉnh` their names are likelier than the language model thinks, and most
// of all those of the province that the document speaks of.
import { fold } from '../fold.ts';
import { memoryOf, type PhraseMemory, type Strengths } from './phrase-memory.ts';
import { idsOf } from './sequence.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** The phrases in which the names stand. */
export function placePhrases(provinces: readonly Province[], home: Province | undefined): readonly string[] {
  const own = home?.communes ?? provinces.flatMap(({ communes }) => communes);
  return [
    ...provinces.map(({ kind, name }) => `${kind} ${name}`),
    ...own,
    ...(home ? own.map((commune) => `${commune}, ${home.kind} ${home.name}`) : []),
  ];
}

export function placesMemory(phrases: readonly string[], vocabulary: Vocabulary): PhraseMemory {
  return memoryOf(
    phrases.flatMap((phrase) => idsOf(phrase, vocabulary)),
    vocabulary.size,
  );
}
