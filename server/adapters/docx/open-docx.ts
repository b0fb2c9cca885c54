// A Word file (.docx and its kin) opened: unpacked within limits, its body read as lines. It has no pages until it is
// printed. mammoth was tried and left: it drops which list and which number format a paragraph has, and those labels are
// what the outline is read from.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import { decodeByFont, type Piece } from '../../language/legacy/by-font.ts';
import { normalize } from '../../language/normalize.ts';
import type { Remark } from '../../model/page.ts';
import { sourceOfFlow, type Flow } from '../../pages/flow.ts';
import type { Source } from '../../pages/recognition/prepared.ts';
import { isMarkPlace } from './drawings/mark-place.ts';
import { readBody, type BodyTools, type Item } from './body.ts';
import { marginsOf } from './headers.ts';
import { commentsOf, notesOf } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { budgetFor, openPackage, type Budget, type Package } from './package.ts';
import { readStyles } from './styles.ts';

/** Reads a file that is inserted whole into another; undefined where its kind cannot be read. */
export type ReadChunk = (bytes: Uint8Array, name: string, budget: Budget) => Promise<Flow | undefined>;

interface Growing {
  readonly lines: string[];
  readonly remarks: Remark[];
}

function add({ lines, remarks }: Growing, flow: Flow): void {
  const before = lines.length;
  remarks.push(
    ...flow.remarks.map((remark) => ({ ...remark, linesBefore: before + (remark.linesBefore ?? 0) })),
  );
  lines.push(...flow.lines);
}

/** Lines next to each other are decoded together: what one font shows is decided by all its text. */
async function flowOf(items: readonly Item[], chunk: (target: string) => Promise<Flow>): Promise<Flow> {
  const pieces = items.flatMap((item): (readonly Piece[])[] => (item.kind === 'line' ? [item.pieces] : []));
  const decoded = decodeByFont(pieces).map((line) => normalize(line).replace(/ {2,}/g, ' ').trim());
  const flow: Growing = { lines: [], remarks: [] };
  let line = 0;
  for (const item of items) {
    if (item.kind === 'line') flow.lines.push(decoded[line++] ?? '');
    else if (item.kind === 'chunk') add(flow, await chunk(item.target));
    else if (item.mayBeMark !== true || !isMarkPlace(decoded, line))
      flow.remarks.push({ code: item.code, message: item.message, linesBefore: flow.lines.length });
  }
  return flow;
}

/** `readChunk` reads files inside this one; `budget` is what all of them together may unpack to. */
export async function readDocx(bytes: Uint8Array, budget: Budget, readChunk: ReadChunk): Promise<Flow> {
  return readPackage(openPackage(bytes, budget), budget, readChunk);
}

/** As `readDocx`, of a file whose parts are at hand: other formats' readers write them. */
export async function readPackage(file: Package, budget: Budget, readChunk: ReadChunk): Promise<Flow> {
  const { main } = file;
  const xml = file.part(main);
  if (!xml) throw new Failure('damaged');
  const styles = readStyles(file.related(main, 'styles') ?? file.part('word/styles.xml'));
  const numbering = readNumbering(file.related(main, 'numbering') ?? file.part('word/numbering.xml'));
  const note = notesOf(file, styles);
  const tools: BodyTools = { file, part: main, numbering, styles, note, comments: commentsOf(file) };
  const { items, sections } = readBody(xml, tools);
  const body = items.flatMap((item) => (item.kind === 'line' ? [item.pieces] : []));
  const { above, below } = marginsOf(sections, body, tools);
  const chunk = async (target: string): Promise<Flow> => {
    const inside = file.part(target);
    const read = inside && (await readChunk(inside, target, budget));
    if (read) return read;
    const message = 'Có tệp chèn vào văn bản (altChunk) ở đây chưa được đọc.';
    return { lines: [], remarks: [{ code: 'content-not-read', message, linesBefore: 0 }] };
  };
  return flowOf([...above, ...items, ...below], chunk);
}

export async function openDocx(bytes: Uint8Array, limits: Limits, readChunk: ReadChunk): Promise<Source> {
  return sourceOfWords(await readDocx(bytes, budgetFor(limits), readChunk));
}

/** Throws Failure `empty`, with what was told, where there is no line. */
export function sourceOfWords(flow: Flow): Source {
  if (flow.lines.length === 0) {
    const [told] = flow.remarks;
    throw new Failure('empty', told ? { detail: told.message } : {});
  }
  return sourceOfFlow(flow);
}
