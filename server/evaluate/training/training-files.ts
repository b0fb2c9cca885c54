// The files training and evaluation read, found by what they are: clean corpora, plans with their restoration, OCR pairs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { judge } from '../../language/quality.ts';

export interface Corpus {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface GoldPlan {
  /** `000` of `gold/000.txt` and `seeds/000_….txt`. */
  readonly name: string;
  readonly noisy: string;
  readonly gold: string;
}

export interface OcrPair {
  readonly name: string;
  readonly noisy: string;
  readonly clean: string;
}

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Of the plans' own kind, small enough to be remembered phrase by phrase. */
export const DOMAIN_CORPUS = 'hanhchinh_misc.txt.gz';

/** Letters and decisions of provinces, document after document. */
export const OFFICES_CORPUS = 'hanhchinh_dia_phuong_tnt305.txt.gz';

export function corpusIn(folder: string, name: string): Corpus {
  const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
  return { name, lines: text.split('\n') };
}

export function corporaIn(folder: string): readonly Corpus[] {
  return namesIn(folder, '.txt.gz').map((name) => corpusIn(folder, name));
}

/** Phrases that every administrative document has (Nghị định 30/2020/NĐ-CP), which corpora without repeated lines lack. */
const FORMULAS = new URL('../../../corpus/language/formulas.txt', import.meta.url);
/** Times each counts, to stand beside what is said in plans. */
const FORMULA_WEIGHT = 4;

export function formulas(): readonly string[] {
  const lines = readFileSync(FORMULAS, 'utf8').trim().split('\n');
  return Array.from({ length: FORMULA_WEIGHT }, () => lines).flat();
}

/** One line in this many is never trained on, so that what is shipped can be measured. */
const HELD_BACK = 900;
/** And one run of lines in so many, whole documents of offices that the model has never read anything of. */
const RUN = 200;
const RUNS = 30;

export function isHeldBack(line: number): boolean {
  return isSampled(line) || isOfUnseenOffice(line);
}

export function isSampled(line: number): boolean {
  return line % HELD_BACK === HELD_BACK - 1;
}

export function isOfUnseenOffice(line: number): boolean {
  return Math.floor(line / RUN) % RUNS === RUNS - 1;
}

/** Only plans restored by hand: the others are for testing. */
export function goldPlansIn(gold: string, seeds: string): readonly GoldPlan[] {
  return namesIn(gold, '.txt').flatMap((name) => {
    const number = name.replace('.txt', '');
    const seed = namesIn(seeds, '.txt').find((other) => other.startsWith(`${number}_`));
    return seed === undefined ? [] : [{ name: number, noisy: read(seeds, seed), gold: read(gold, name) }];
  });
}

/** Plans that came clean. */
export function cleanPlansIn(seeds: string): readonly { readonly name: string; readonly text: string }[] {
  return namesIn(seeds, '.txt')
    .map((name) => ({ name: name.slice(0, 3), text: read(seeds, name) }))
    .filter(({ text }) => judge(text).verdict === 'good');
}

export function ocrPairsIn(folder: string): readonly OcrPair[] {
  return namesIn(folder, '.noisy.txt').map((name) => ({
    name: name.replace('.noisy.txt', ''),
    noisy: read(folder, name),
    clean: read(folder, name.replace('.noisy.', '.clean.')),
  }));
}
