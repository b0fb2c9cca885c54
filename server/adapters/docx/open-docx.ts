// A Word file (.docx) opened: unpacked within limits, its body read as lines. It has no pages until it is printed.
// mammoth was tried and left: it drops which list and which number format a paragraph has, and those labels are
// what the outline is read from.
import { unzipSync, type Unzipped } from 'fflate';
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import { decodeLegacy } from '../../language/encodings.ts';
import { normalize } from '../../language/normalize.ts';
import { readingOf } from '../../pages/choose-reading.ts';
import type { Source } from '../../pages/recognition/prepared.ts';
import { readBody } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** Unpacked XML of one part. A plan of 100 pages has 3 MB; a file that unpacks to more is an attack or a mistake. */
const PART_BYTES = 64 * 1024 * 1024;
const PARTS = /^(?:_rels\/\.rels|word\/[^/]+\.xml)$/;

function unpack(bytes: Uint8Array, limits: Limits): Unzipped {
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!PARTS.test(name)) return false;
        if (originalSize > Math.min(PART_BYTES, limits.fileBytes)) {
          throw new Failure('too-large', { detail: `Phần ${name} của tệp bung ra quá lớn.` });
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('damaged', { cause });
  }
}

function mainPart(parts: Unzipped): Uint8Array {
  const relations = new TextDecoder().decode(parts['_rels/.rels'] ?? new Uint8Array());
  const relation = /<[^>]*\/officeDocument"[^>]*>/.exec(relations)?.[0] ?? '';
  const target = /Target="\/?([^"]+)"/.exec(relation)?.[1];
  const part = parts[target ?? ''] ?? parts['word/document.xml'];
  if (!part) throw new Failure('damaged');
  return part;
}

export function openDocx(bytes: Uint8Array, limits: Limits): Source {
  const parts = unpack(bytes, limits);
  const body = readBody(
    mainPart(parts),
    readNumbering(parts['word/numbering.xml']),
    readStyles(parts['word/styles.xml']),
  );
  if (body.length === 0) throw new Failure('empty');
  const text = body.join('\n');
  const lines = (decodeLegacy(text)?.text ?? normalize(text))
    .split('\n')
    .map((line) => ({ text: line, words: [] }));
  return {
    pageCount: 1,
    prepare: () =>
      Promise.resolve({
        raster: undefined,
        layer: readingOf('file', lines),
        reason: 'only-source',
        clean: undefined,
      }),
    picture: () => Promise.resolve(undefined),
  };
}
