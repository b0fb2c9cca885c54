// Words typed together and torn apart, put into damaged lines by a seeded hand: how many come out right, and what it costs
// the words beside them.
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import { tokensOf } from '../measures/syllable-accuracy.ts';
import type { GoldPlan } from '../training/training-files.ts';

/** Share of words that are typed together with the next, and of those that are torn apart. */
const SHARE = 0.04;
const WORD = /^\p{L}+$/u;
/** Letters of a word that can be torn. */
const LEAST_LETTERS = 4;

export interface Torn {
  readonly line: number;
  /** Indexes of the words hit, in the line's gold words. */
  readonly words: readonly number[];
  readonly kind: 'together' | 'apart';
}

export interface Damaged {
  readonly text: string;
  readonly torn: readonly Torn[];
}

/** Only in lines whose words are the gold's, one for one. `random` gives 0..1. */
export function tear({ noisy, gold }: GoldPlan, random: () => number): Damaged {
  const truth = gold.split('\n');
  const torn: Torn[] = [];
  const lines = normalize(noisy)
    .split('\n')
    .map((text, line) => {
      const words = truth[line]?.match(/\S+/g) ?? [];
      const reads = text.match(/\S+/g) ?? [];
      if (reads.length !== words.length || tokensOf(truth[line] ?? '').length !== words.length) return text;
      let written = '';
      for (let at = 0; at < reads.length; at++) {
        const read = reads[at] ?? '';
        written += at === 0 ? read : ` ${read}`;
        if (!WORD.test(words[at] ?? '')) continue;
        const chance = random();
        if (chance < SHARE && WORD.test(words[at + 1] ?? '') && WORD.test(read)) {
          written += reads[at + 1] ?? '';
          torn.push({ line, words: [at, at + 1], kind: 'together' });
          at++;
        } else if (chance > 1 - SHARE && Array.from(read).length >= LEAST_LETTERS) {
          const cut = 1 + Math.floor(random() * (read.length - 1));
          written = `${written.slice(0, written.length - read.length + cut)} ${read.slice(cut)}`;
          torn.push({ line, words: [at], kind: 'apart' });
        }
      }
      return written;
    });
  return { text: lines.join('\n'), torn };
}

export interface Mended {
  readonly together: number;
  readonly togetherMended: number;
  readonly apart: number;
  readonly apartMended: number;
  /** Words that were right without the tearing, and are not with it, though nothing was done to them. */
  readonly harmed: number;
  /** Words that nothing was done to. */
  readonly others: number;
}

/** `whole` is the plan restored without the tearing. */
export function mended(gold: string, torn: readonly Torn[], whole: string, restored: string): Mended {
  const counts = { together: 0, togetherMended: 0, apart: 0, apartMended: 0, harmed: 0, others: 0 };
  const [before, after] = [whole.split('\n'), restored.split('\n')];
  gold.split('\n').forEach((line, at) => {
    const truth = tokensOf(unifyTonePlacement(normalize(line)));
    const right = matched(truth, tokensOf(after[at] ?? ''));
    const rightBefore = matched(truth, tokensOf(before[at] ?? ''));
    const here = torn.filter((one) => one.line === at);
    for (const { kind, words } of here) {
      counts[kind]++;
      if (words.every((word) => right[word])) counts[`${kind}Mended`]++;
    }
    const hit = new Set(here.flatMap(({ words }) => words));
    truth.forEach((_, word) => {
      if (hit.has(word)) return;
      counts.others++;
      if (rightBefore[word] && !right[word]) counts.harmed++;
    });
  });
  return counts;
}

/** Which words of `truth` stand in `words`, in an alignment with the fewest edits. */
function matched(truth: readonly string[], words: readonly string[]): readonly boolean[] {
  const rows = Array.from({ length: truth.length + 1 }, () => new Int32Array(words.length + 1));
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = truth.length; i >= 0; i--) {
    for (let j = words.length; j >= 0; j--) {
      const left = Math.max(truth.length - i, words.length - j);
      const best =
        i === truth.length || j === words.length
          ? left
          : Math.min(
              cell(i + 1, j + 1) + (truth[i] === words[j] ? 0 : 1),
              cell(i + 1, j) + 1,
              cell(i, j + 1) + 1,
            );
      rows[i]?.set([best], j);
    }
  }
  const found = truth.map(() => false);
  for (let i = 0, j = 0; i < truth.length && j < words.length;) {
    const same = truth[i] === words[j];
    if (cell(i, j) === cell(i + 1, j + 1) + (same ? 0 : 1)) {
      found[i] = same;
      i++;
      j++;
    } else if (cell(i, j) === cell(i + 1, j) + 1) i++;
    else j++;
  }
  return found;
}
