// A page's content without the text that nobody sees (rendering mode 3): what an engine without Vietnamese left under or over a scan.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib';

const INVISIBLE = 3;
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const WHITE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

interface Token {
  readonly start: number;
  readonly end: number;
  /** Neither a number, name, string nor bracket. */
  readonly word: boolean;
}

function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    const sign = text[next];
    if (sign === '\\') next++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return next + 1;
  }
  return text.length;
}

function untilMatch(text: string, at: number, end: RegExp): number {
  let next = at;
  while (next < text.length && !end.test(text[next] ?? '')) next++;
  return next;
}

/** Bytes as Latin-1 letters. Data of inline pictures is passed over. */
function* tokensOf(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (WHITE.test(sign)) {
      at++;
      continue;
    }
    if (sign === '%') {
      at = untilMatch(text, at, /[\r\n]/);
      continue;
    }
    const start = at;
    if (sign === '(') at = stringEnd(text, at);
    else if (sign === '<' && text[at + 1] !== '<') at = untilMatch(text, at, />/) + 1;
    else if (sign === '/') at = nameEnd(text, at + 1);
    else if (DELIMITER.test(sign)) at++;
    else {
      at = nameEnd(text, at);
      yield { start, end: at, word: !/^[-+.\d]/.test(sign) };
      if (text.slice(start, at) === 'ID') {
        const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
        end.lastIndex = at;
        at = end.exec(text) === null ? text.length : end.lastIndex;
      }
      continue;
    }
    yield { start, end: at, word: false };
  }
}

function nameEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && !WHITE.test(text[next] ?? '') && !DELIMITER.test(text[next] ?? '')) next++;
  return next;
}

interface Shortened {
  readonly text: string;
  /** Forms that are drawn, with the mode that text in them begins with. */
  readonly forms: ReadonlyMap<string, number>;
  readonly mode: number;
}

/** `mode`: of rendering, as it stands where the content begins. */
export function withoutHiddenText(text: string, mode = 0): Shortened {
  const kept: string[] = [];
  const forms = new Map<string, number>();
  const saved: number[] = [];
  let now = mode;
  let operands: Token[] = [];
  let copied = 0;
  for (const token of tokensOf(text)) {
    if (!token.word) {
      operands.push(token);
      continue;
    }
    const operator = text.slice(token.start, token.end);
    const last = operands.at(-1);
    const said = last === undefined ? '' : text.slice(last.start, last.end);
    if (operator === 'q') saved.push(now);
    else if (operator === 'Q') now = saved.pop() ?? now;
    else if (operator === 'Tr') now = Number(said);
    else if (operator === 'Do' && said.startsWith('/')) forms.set(said.slice(1), now);
    else if (SHOWS.has(operator) && now === INVISIBLE) {
      kept.push(text.slice(copied, operands[0]?.start ?? token.start));
      // These two also go to the next line.
      kept.push(operator === "'" || operator === '"' ? 'T*' : '');
      copied = token.end;
    }
    operands = [];
  }
  kept.push(text.slice(copied));
  return { text: kept.join(''), forms, mode: now };
}

function contentOf(stream: PDFStream): string {
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString('latin1');
}

function flate(context: PDFContext, text: string, dict?: PDFDict): PDFStream {
  const fresh = context.flateStream(Buffer.from(text, 'latin1'));
  for (const [key, value] of dict?.entries() ?? []) {
    if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText())) fresh.dict.set(key, value);
  }
  return fresh;
}

function cleanForms(
  resources: PDFDict | undefined,
  drawn: ReadonlyMap<string, number>,
  seen: Set<PDFRef>,
): void {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (objects === undefined) return;
  for (const [key, ref] of objects.entries()) {
    const mode = drawn.get(key.decodeText());
    if (mode === undefined || !(ref instanceof PDFRef) || seen.has(ref)) continue;
    const form = objects.context.lookup(ref);
    if (!(form instanceof PDFStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    seen.add(ref);
    const { text, forms } = withoutHiddenText(contentOf(form), mode);
    objects.context.assign(ref, flate(objects.context, text, form.dict));
    cleanForms(form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources, forms, seen);
  }
}

export function dropHiddenText(page: PDFPage): void {
  const { node } = page;
  const contents = node.Contents();
  if (contents === undefined) return;
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((ref) => node.context.lookup(ref, PDFStream))
      : [contents];
  const { text, forms } = withoutHiddenText(streams.map(contentOf).join('\n'));
  node.set(PDFName.of('Contents'), node.context.register(flate(node.context, text)));
  cleanForms(node.Resources(), forms, new Set());
}
