// What tables of a round say of their own, in the language asked for.
import type { Language } from '../../model/comparison.ts';
import { ROUND_EN } from './wording.en.ts';
import { ROUND_VI, type RoundWording } from './wording.vi.ts';

const ROUNDS: Readonly<Record<Language, RoundWording>> = { vi: ROUND_VI, en: ROUND_EN };

export function roundWording(language: Language): RoundWording {
  return ROUNDS[language];
}
