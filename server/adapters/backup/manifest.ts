// What a backup says of itself, at its end: a file that breaks off before has none.
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const STORE = 'store.sqlite';
/** Before the sha256 of each. */
export const ORIGINALS = 'files/';

export const manifestSchema = z.object({
  format: z.literal(1),
  /** Of the program that made it. */
  version: z.string(),
  at: z.string(),
  /** sha256 of the database. */
  store: z.string(),
  originals: z.number().int(),
  /** Originals that were lost or damaged already. */
  missing: z.number().int(),
});
export type Manifest = z.infer<typeof manifestSchema>;
