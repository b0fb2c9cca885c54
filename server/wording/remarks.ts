// What reading and understanding a file remark on, in the language asked for. A remark is stored as the sentence that was told when the
// file was read, in Vietnamese; it is recognised here and said anew, so that what was read long ago is told in English, too.
// `test/wording/remarks.test.ts` holds the rooms that make remarks to this list.
import type { Language } from '../model/comparison.ts';
import { REMARKS } from './remark-sentences.ts';

interface Known {
  readonly pattern: RegExp;
  readonly english: string;
}

const SLOT = /\{(\d)\*?\}/gu;

let compiled: readonly Known[] | undefined;

/** Those without a slot first: the slot of a short sentence would take them in. */
function known(): readonly Known[] {
  compiled ??= REMARKS.toSorted(([a], [b]) => slotsOf(a) - slotsOf(b) || b.length - a.length).map(
    ([vietnamese, english]) => ({
      pattern: new RegExp(`^${slotted(vietnamese)}$`, 'su'),
      english,
    }),
  );
  return compiled;
}

/** As a pattern, each slot a group named by its figure. */
function slotted(sentence: string): string {
  return sentence
    .split(/(\{\d\*?\})/u)
    .map((part) => {
      const at = /^\{(\d)/u.exec(part)?.[1];
      return at === undefined ? part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`) : `(?<_${at}>.*)`;
    })
    .join('');
}

function slotsOf(sentence: string): number {
  return [...sentence.matchAll(SLOT)].length;
}

/** What is not on the list stays as it is. */
export function remarkIn(remark: string, language: Language): string {
  if (language === 'vi') return remark;
  for (const { pattern, english } of known()) {
    const found = pattern.exec(remark)?.groups;
    if (found === undefined && !pattern.test(remark)) continue;
    return english.replaceAll(SLOT, (slot, at: string) => {
      const said = found?.[`_${at}`] ?? '';
      return slot.endsWith('*}') ? remarkIn(said, language) : said;
    });
  }
  return remark;
}
