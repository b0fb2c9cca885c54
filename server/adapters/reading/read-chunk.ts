// Files that lie inside a Word file (altChunk) → their lines, whatever they are among what can be read so.
import { decodeText } from '../../language/encodings.ts';
import type { Remark } from '../../model/page.ts';
import type { Flow } from '../../pages/flow.ts';
import { readDocx, readPackage, type ReadChunk } from '../docx/open-docx.ts';
import { openPackage, type Budget } from '../docx/package.ts';
import type { Parts } from '../wordml/parts.ts';
import { recogniseType } from './recognise-type.ts';

/** A file in a file in a file; beyond, what lies inside is told and not read. */
const DEEPEST = 3;

async function markupFlow(type: string | undefined, bytes: Uint8Array): Promise<Flow | undefined> {
  if (type === 'message/rfc822') return (await import('../markup/read-mail.ts')).mailFlow(bytes);
  if (type !== 'text/html') return undefined;
  const { decodeHtml, htmlFlow } = await import('../markup/read-html.ts');
  const html = decodeHtml(bytes);
  return html === undefined ? undefined : htmlFlow(html);
}

function textFlow(bytes: Uint8Array): Flow | undefined {
  const text = decodeText(bytes)?.text;
  const lines = text?.split('\n').map((line) => line.trim());
  return lines && { lines: lines.filter((line) => line !== ''), remarks: [] };
}

/** Formats that are handed over as the parts of a Word file. */
export type OtherWords = 'rtf' | 'odt' | 'doc';

async function partsOf(kind: OtherWords, bytes: Uint8Array, budget: Budget): Promise<Parts> {
  switch (kind) {
    case 'rtf':
      return (await import('../rtf/read-rtf.ts')).readRtf(bytes);
    case 'doc':
      return (await import('../doc/read-doc.ts')).readDoc(bytes);
    case 'odt':
      return (await import('../odt/read-odt.ts')).readOdt(openPackage(bytes, budget));
  }
}

const CUT: Remark = {
  code: 'content-not-read',
  message: 'Tệp bị cắt ngang, thiếu phần cuối. Hãy tìm tệp gốc, lưu lại rồi nộp lại.',
  reach: 'document',
};

export async function wordsFlow(
  kind: OtherWords,
  bytes: Uint8Array,
  budget: Budget,
  readChunk: ReadChunk,
): Promise<Flow> {
  const { packageOf } = await import('../wordml/parts.ts');
  const parts = await partsOf(kind, bytes, budget);
  const flow = await readPackage(packageOf(parts), budget, readChunk);
  if (parts.isCut !== true) return flow;
  return { ...flow, remarks: [...flow.remarks, { ...CUT, linesBefore: flow.lines.length }] };
}

function atDepth(depth: number): ReadChunk {
  return async (bytes, name, budget) => {
    if (depth >= DEEPEST) return undefined;
    const type = await recogniseType(bytes);
    if (type?.includes('wordprocessingml') || type?.includes('ms-word') || type === 'application/zip') {
      return readDocx(bytes, budget, atDepth(depth + 1));
    }
    if (type === 'application/rtf') return wordsFlow('rtf', bytes, budget, atDepth(depth + 1));
    // A fragment of a page begins with any tag, or with none.
    const isPage = /\.x?html?$/i.test(name);
    return (
      (await markupFlow(isPage ? 'text/html' : type, bytes)) ??
      (type === undefined ? textFlow(bytes) : undefined)
    );
  };
}

export const readChunk: ReadChunk = atDepth(0);
