// What a made round is written from: a province's demands, and for each what communes write of it, in three manners by hand.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = new URL('../../../corpus/rounds/', import.meta.url);

/** near: close to the province's sentence. terse: in few words. own: in words and an order of its own. */
export const MANNERS = ['near', 'terse', 'own'] as const;
export type Manner = (typeof MANNERS)[number];

const Phrasings = z.strictObject({
  subject: z.string(),
  title: z.string(),
  number: z.string(),
  date: z.iso.date(),
  parts: z.array(z.strictObject({ title: z.string(), near: z.string(), terse: z.string(), own: z.string() })),
  criteria: z.array(
    z.strictObject({
      part: z.number().int(),
      demand: z.string(),
      near: z.string(),
      terse: z.string(),
      own: z.string(),
      /** Does some of it. */
      half: z.string().optional(),
      /** Says something that looks alike, and does not do it. */
      decoy: z.string().optional(),
    }),
  ),
  /** What communes write besides. */
  extras: z.array(z.string()),
});
export type Phrasings = z.infer<typeof Phrasings>;

/** By the name of the file. */
export function allPhrasings(): ReadonlyMap<string, Phrasings> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names
      .toSorted()
      .map((name) => [
        name.replace('.yaml', ''),
        Phrasings.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
      ]),
  );
}
