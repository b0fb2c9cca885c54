// The plans that the judged queries are asked over: the samples, the hard ones, and a few of other kinds; three as an engine misreads them.
import { readdirSync, readFileSync } from 'node:fs';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { seededRandom } from '../noise/random.ts';
import { misread } from '../restoration/misread.ts';
import { parseSampleSource, type SampleSource } from '../samples/sample-source.ts';
import { savedLines, type TextLine } from '../samples/sample-text.ts';

const CORPUS = new URL('../../../corpus/', import.meta.url);
const FOLDERS = ['samples/source/', 'samples/hard/', 'search/plans/'];
export const PROVINCE = 'ke-hoach-tinh';
/** Sent as scans: in the store they are what is left wrong after reading. */
const SCANNED: ReadonlySet<string> = new Set(['xa-vinh-thuy', 'xa-huong-phung', 'xa-ben-hai']);
/** Of the odds of a plan with a garbled layer: about one word in twenty. */
const STRENGTH = 0.05;

export interface SearchPlan {
  readonly name: string;
  readonly source: SampleSource;
  /** As written, in the lines of `text`. */
  readonly lines: readonly TextLine[];
  /** As it is in the store. */
  readonly text: string;
}

export function searchPlans(model: RestorationModel): readonly SearchPlan[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, CORPUS))
      .toSorted()
      .map((file, at): SearchPlan => {
        const name = file.replace(/\.md$/, '');
        const source = parseSampleSource(readFileSync(new URL(`${folder}${file}`, CORPUS), 'utf8'));
        const lines = savedLines(source);
        const random = seededRandom(at + 1);
        const read = (text: string): string =>
          SCANNED.has(name) ? misread(text, model.channels.ocr, STRENGTH, random) : text;
        return { name, source, lines, text: lines.map((line) => `${read(line.text)}\n`).join('') };
      }),
  );
}
