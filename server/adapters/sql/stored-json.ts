// JSON as it is kept → nouns as they now are. Each kind has its steps, from the shape of one version to that of the next; what
// is written carries its version, and what 0.3.1 wrote carries none. A released step is never edited: a change is a new step.
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import type { Template } from '../../model/template.ts';
import type { Transcript } from '../../model/transcript.ts';

/** What an older program wrote: every field is in doubt. */
type Old = Readonly<Record<string, unknown>>;
type Step = (old: Old) => Old;

interface Format<Noun> {
  read(json: string): Noun;
  write(noun: Noun): string;
}

const VERSION = 'v';

function format<Noun extends object>(steps: readonly Step[]): Format<Noun> {
  return {
    read(json) {
      const { [VERSION]: version, ...kept } = JSON.parse(json) as Old;
      return steps.slice(Number(version ?? 0)).reduce<Old>((old, step) => step(old), kept) as unknown as Noun;
    },
    write: (noun) => JSON.stringify({ [VERSION]: steps.length, ...noun }),
  };
}

/** Lists that documents and templates did not always have. */
const withLists =
  (...names: readonly string[]): Step =>
  (old) => ({ ...Object.fromEntries(names.map((name) => [name, []])), ...old });

/** 0.3.1 knew criteria by their path alone, which is their id where a template was drawn from a plan, and it stored no others. */
const withIds: Step = (old) => ({
  templateName: '',
  templateRelease: '',
  ...old,
  details: {
    bases: [],
    references: [],
    recipients: [],
    deadlines: [],
    ...(old['details'] as Old | undefined),
  },
  criteria: (old['criteria'] as readonly Old[]).map((result) => ({ id: result['path'], ...result })),
});

export const documentJson = format<Document>([withLists('bases', 'recipients', 'deadlines')]);
export const templateJson = format<Template>([withLists('references')]);
export const comparisonJson = format<Comparison>([withIds]);
export const pageJson = format<Page>([]);
export const transcriptJson = format<Transcript>([]);
