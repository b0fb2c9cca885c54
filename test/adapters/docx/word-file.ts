// Word files written part by part, and what is read from them.
import { strToU8, zipSync } from 'fflate';
import { openDocx } from '../../../server/adapters/docx/open-docx.ts';
import { readChunk } from '../../../server/adapters/reading/read-chunk.ts';
import type { Remark } from '../../../server/model/page.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: PATIENT_PAGE_MS };
export const NAMES =
  'xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:a="a" xmlns:dgm="dgm" xmlns:wp="wp" xmlns:o="o" xmlns:v="v" xmlns:pic="pic" xmlns:c="c" xmlns:mc="mc" xmlns:w16se="w16se"';

export interface Parts {
  /** By their names below word/; those that are strings are wrapped in no element. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Id → type and target. */
  readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

export function docx(body: string, { files = {}, relations = {} }: Parts = {}): Uint8Array {
  const rels = Object.entries(relations)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`)
    .join('');
  const others = Object.entries(files).map(([name, data]) => [
    `word/${name}`,
    typeof data === 'string' ? strToU8(data) : data,
  ]);
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${rels}</Relationships>`),
    ...(Object.fromEntries(others) as Record<string, Uint8Array>),
  });
}

interface Read {
  readonly lines: readonly string[];
  readonly remarks: readonly Remark[];
}

export async function read(bytes: Uint8Array): Promise<Read> {
  const { layer, remarks = [] } = await (await openDocx(bytes, LIMITS, readChunk)).prepare(1);
  return { lines: (layer?.lines ?? []).map(({ text }) => text), remarks };
}

export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
export const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
export const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
