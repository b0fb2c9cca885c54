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

/** Throws Failure `damaged` at the first fault of the XML. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new Failure('damaged', { cause });
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [local(name), String(value)]);
    handler.open(local(tag.name), Object.fromEntries(attributes) as Record<string, string>);
  });
  parser.on('closetag', (tag) => handler.close(local(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.write(new TextDecoder().decode(bytes)).close();
}
