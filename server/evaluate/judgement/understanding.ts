// Outlines and metadata of real plans against what a person reads there.
import { provinceIn } from '../../structure/letterhead/provinces.ts';
import type { Document } from '../../model/document.ts';
import { walk } from '../../structure/outline/section-tree.ts';
import { KNOWN_OUTLINES } from './known-outlines.ts';

/** Share of the labels a person sees that stand at their line under their path. */
export function outlineAccuracy(document: Document, plan: string): number {
  const known = (KNOWN_OUTLINES[plan] ?? '').split(' ').filter((label) => label !== '');
  const found = new Set([...walk(document.sections)].map(({ path, lines }) => `${path}@${lines[0]}`));
  const surplus = [...found].filter((label) => !known.includes(label)).length;
  const right = known.filter((label) => found.has(label)).length;
  return known.length === 0 ? 1 : right / (known.length + surplus);
}

export interface KnownFields {
  readonly plan: string;
  readonly fields: readonly (string | null)[];
}

const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

/** Rows of `gold/metadata.tsv`: seed, kind, number, date, issuer, place, province, signer, position, parent plan, its date. */
export function readKnownFields(tsv: string): readonly KnownFields[] {
  return tsv
    .split('\n')
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => {
      const [plan = '', ...fields] = row.split('\t');
      return { plan, fields: Array.from({ length: 10 }, (_, at) => orNull(fields[at])) };
    });
}

function parentOf({ references }: Document): readonly [string | null, string | null] {
  const parent = references.find(
    ({ kind, issuer }) => kind === 'Kế hoạch' && issuer !== null && provinceIn(issuer) !== undefined,
  );
  return [parent?.number ?? null, parent?.date ?? null];
}

/** Fields of the document in the order of `readKnownFields`. */
export function fieldsOf(document: Document): readonly (string | null)[] {
  const { kind, number, date, issuer, place, province, signer } = document.metadata;
  return [
    kind,
    number,
    date,
    issuer,
    place,
    province,
    signer?.name ?? null,
    signer?.position ?? null,
    ...parentOf(document),
  ];
}
