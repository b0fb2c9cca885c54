// A streaming XML reader for the parts of a Word file: names and attributes by their local names.
import { SaxesParser } from 'saxes';
import { Failure } from '../../failure.ts';

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** `w:pPr` → `pPr`: the prefix is the writer's choice, the local names are the standard's. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const DECLARED = /^<\?xml[^>]*encoding=["']([\w-]+)["']/;
const HEAD_BYTES = 200;

/** A part says its encoding by its first bytes; UTF-8 unless it does. Some report writers give UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return DECLARED.exec(head)?.[1] ?? 'utf-8';
}

export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new Failure('damaged', { cause });
  }
}

/** Throws Failure `damaged` at the first fault of the XML. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new Failure('damaged', { cause });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value);
    handler.open(local(tag.name), attributes);
  });
  parser.on('closetag', (tag) => handler.close(local(tag.name)));
  const onText = (text: string): void => handler.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(decodeXml(bytes)).close();
}
