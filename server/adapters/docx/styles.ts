// Paragraph styles of a Word file: numbering and capitals they give, and the style they build on.
import type { ParagraphStyle } from './body.ts';
import { readXml } from './xml.ts';

export function readStyles(xml: Uint8Array | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (!xml) return styles;
  let id: string | undefined;
  let list: string | undefined;
  let level: number | undefined;
  let basedOn: string | undefined;
  let caps = false;
  readXml(xml, {
    open(name, { val = '', styleId, type }) {
      switch (name) {
        case 'style':
          id = type === 'paragraph' ? styleId : undefined;
          list = level = basedOn = undefined;
          caps = false;
          break;
        case 'basedOn':
          basedOn = val;
          break;
        case 'numId':
          list = val;
          break;
        case 'ilvl':
          level = Number(val);
          break;
        case 'caps':
          caps = val !== '0' && val !== 'false';
          break;
      }
    },
    close(name) {
      if (name !== 'style' || id === undefined) return;
      const place = list === undefined ? undefined : { list, level: level ?? 0 };
      styles.set(id, { place, basedOn, caps });
      id = undefined;
    },
  });
  return styles;
}
