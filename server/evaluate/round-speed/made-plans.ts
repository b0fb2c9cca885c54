// Plans of any number of communes for measuring a round: the sample plans, each mutated anew and signed by another commune.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../structure/parse.ts';
import { transcriptOf } from '../judgement/judged.ts';
import { mutate } from '../mutation/mutation.ts';
import { seededRandom } from '../noise/random.ts';
import { parseSampleSource, type SampleSource } from '../samples/sample-source.ts';
import { savedLines } from '../samples/sample-text.ts';

const SAMPLES = new URL('../../../corpus/samples/source/', import.meta.url);

const textOf = (source: SampleSource): string =>
  savedLines(source)
    .map(({ text }) => `${text}\n`)
    .join('');
const sourceOf = (name: string): SampleSource =>
  parseSampleSource(readFileSync(new URL(name, SAMPLES), 'utf8'));

/** The province's own plan as text. */
export const madeTemplate = (): string => textOf(sourceOf('ke-hoach-tinh.md'));

/** `names` as `UBND xã Cam Lộ`; the same list gives the same plans. */
export function* madePlans(names: readonly string[]): Iterable<string> {
  const sources = readdirSync(SAMPLES)
    .map(sourceOf)
    // The province's, and those whose authors say no verdicts: about something else, or with lost pages.
    .filter(
      ({ paragraphs, front }) =>
        front.issuer.startsWith('UBND xã') && paragraphs.some(({ verdicts }) => verdicts.length > 0),
    );
  for (const [at, name] of names.entries()) {
    const source = sources[at % sources.length];
    if (source === undefined) return;
    const transcript = transcriptOf(signedBy(textOf(source), source.front.issuer, name));
    yield mutate(parse(transcript), transcript, seededRandom(at)).text;
  }
}

/** The same plan in the name of another commune, in its letterhead and wherever it speaks of itself. */
function signedBy(text: string, issuer: string, name: string): string {
  const [own, other] = [issuer, name].map((whole) => whole.replace('UBND ', ''));
  const place = (whole = ''): string => whole.replace(/^(?:xã|phường|đặc khu) /u, '');
  return [
    [own ?? '', other ?? ''],
    [(own ?? '').toUpperCase(), (other ?? '').toUpperCase()],
    [place(own), place(other)],
  ].reduce((plan, [from = '', to = '']) => plan.replaceAll(from, to), text);
}
