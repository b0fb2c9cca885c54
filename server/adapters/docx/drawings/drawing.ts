// A drawing in a paragraph → what can be read of it (diagrams, WordArt) and what is told (charts, pictures, embedded files).
import type { Remark } from '../../../model/page.ts';
import type { Package } from '../package.ts';
import { allBelow, child, elementsOf, readTree, textOf, type Element } from '../tree.ts';

/** What is told at the place of a drawing. */
export type Told = Pick<Remark, 'code' | 'message'> & {
  /** It is no more than a picture as large as a seal, a signature or an emblem is. */
  readonly mayBeMark?: true;
};

export interface Drawn {
  readonly lines: readonly string[];
  readonly remarks: readonly Told[];
}

/** Square centimetres: a seal, a signature or a coat of arms is smaller, a pasted page or table larger. */
const TELLING_PICTURE = 50;
/** Centimetres: a picture of a line or two of text is as wide, and low; a rule drawn as a picture is lower still. */
const TELLING_WIDTH = 10;
const LEAST_HEIGHT = 0.4;
/** Centimetres: anything less is a bullet or a button. */
const LEAST_WIDTH = 1.5;
const EMU_PER_CM = 360_000;

function told(message: string): Told {
  return { code: 'content-not-read', message };
}

function paragraphs(element: Element): readonly string[] {
  return allBelow(element, 'p')
    .map((paragraph) => allBelow(paragraph, 't').map(textOf).join('').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** Points of a diagram in the order of its tree; those that only hold the drawing together have no text. */
function diagramLines(data: Element): readonly string[] {
  const points = new Map<string, Element>();
  const roots: string[] = [];
  for (const point of allBelow(data, 'pt')) {
    const { modelId = '', type = 'node' } = point.attributes;
    if (type === 'doc') roots.push(modelId);
    if (['node', 'asst', 'doc'].includes(type)) points.set(modelId, point);
  }
  const below = new Map<string, { readonly id: string; readonly order: number }[]>();
  for (const { attributes } of allBelow(data, 'cxn')) {
    const { type = 'parOf', srcId = '', destId = '', srcOrd = '0' } = attributes;
    if (type !== 'parOf') continue;
    below.set(srcId, [...(below.get(srcId) ?? []), { id: destId, order: Number(srcOrd) }]);
  }
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    ordered.push(id);
    for (const next of (below.get(id) ?? []).toSorted((a, b) => a.order - b.order)) visit(next.id);
  };
  roots.forEach(visit);
  // What hangs on nothing is still shown.
  [...points.keys()].forEach(visit);
  return ordered.flatMap((id) => {
    const point = points.get(id);
    return point ? paragraphs(point) : [];
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function mayHoldText({ width, height }: Size): boolean {
  return width * height >= TELLING_PICTURE || (width >= TELLING_WIDTH && height >= LEAST_HEIGHT);
}

/** Such a picture holds a word or two at most, if any. */
function mayHoldWords({ width, height }: Size): boolean {
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

function sizeOf(drawing: Element): Size {
  const extent = allBelow(drawing, 'extent')[0]?.attributes;
  const size = allBelow(drawing, 'ext').find(({ attributes }) => attributes['cx'])?.attributes;
  const { cx = '0', cy = '0' } = extent ?? size ?? {};
  return { width: Number(cx) / EMU_PER_CM, height: Number(cy) / EMU_PER_CM };
}

const PER_CM: Readonly<Record<string, number>> = { pt: 28.35, in: 0.3937, cm: 1, mm: 10, px: 37.8 };

/** `style="width:210pt;height:297pt"` of VML. */
function vmlSize(shape: Element): Size {
  const side = (name: string): number => {
    const match = new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)(pt|in|cm|mm|px)`).exec(
      shape.attributes['style'] ?? '',
    );
    return match ? Number(match[1]) / (PER_CM[match[2] ?? 'pt'] ?? 1) : 0;
  };
  return { width: side('width'), height: side('height') };
}

const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^excel|^sheet/i, 'bảng tính Excel'],
  [/^word/i, 'văn bản Word'],
  [/^powerpoint/i, 'trình chiếu PowerPoint'],
  [/^equation|mathtype/i, 'công thức'],
  [/^acro|pdf/i, 'tệp PDF'],
  [/^visio/i, 'sơ đồ Visio'],
  [/^package/i, 'tệp đính kèm'],
];

function embedded(object: Element): readonly Told[] {
  return allBelow(object, 'OLEObject').map(({ attributes }) => {
    const program = attributes['ProgID'] ?? '';
    const kind = OBJECTS.find(([pattern]) => pattern.test(program))?.[1] ?? (program || 'không rõ loại');
    return told(`Có đối tượng nhúng (${kind}) ở đây chưa được đọc.`);
  });
}

/** An object's picture is told with it. */
function pictureSizes(element: Element): readonly Size[] {
  const vml = allBelow(element, 'shape').filter((shape) => child(shape, 'imagedata') !== undefined);
  return [
    ...(allBelow(element, 'pic').length > 0 ? [sizeOf(element)] : []),
    ...(element.name === 'object' ? [] : vml.map(vmlSize)),
  ];
}

/** `drawing`, `pict` or `object`; text boxes in it are paragraphs and not this function's. */
export function drawnIn(element: Element, part: string, file: Package): Drawn {
  const lines: string[] = [];
  const remarks: Told[] = [...embedded(element)];
  for (const { attributes } of allBelow(element, 'relIds')) {
    const relation = file.relations(part).get(attributes['dm'] ?? '');
    const data = relation && file.part(relation.target);
    const found = data ? diagramLines(readTree(data)) : [];
    lines.push(...found);
    if (found.length === 0) remarks.push(told('Có sơ đồ SmartArt ở đây chưa được đọc.'));
  }
  for (const { attributes } of allBelow(element, 'chart')) {
    const relation = file.relations(part).get(attributes['id'] ?? '');
    const data = relation && file.part(relation.target);
    const title = data ? titleOf(readTree(data)) : '';
    remarks.push(told(`Có biểu đồ${title === '' ? '' : ` “${title}”`} ở đây chưa được đọc.`));
  }
  for (const shape of allBelow(element, 'txBody')) lines.push(...paragraphs(shape));
  for (const { attributes } of allBelow(element, 'textpath')) {
    const text = attributes['string']?.replace(/\s+/gu, ' ').trim() ?? '';
    if (text !== '') lines.push(text);
  }
  const sizes = pictureSizes(element);
  if (sizes.some(mayHoldText)) remarks.push(told('Có ảnh lớn ở đây; chữ trong ảnh chưa được đọc.'));
  else if (sizes.some(mayHoldWords))
    remarks.push({ ...told('Có ảnh nhỏ ở đây; chữ trong ảnh, nếu có, chưa được đọc.'), mayBeMark: true });
  if (allBelow(element, 'contentPart').length > 0)
    remarks.push(told('Có nét viết tay trên màn hình ở đây chưa được đọc.'));
  return { lines, remarks };
}

function titleOf(chart: Element): string {
  const [title] = allBelow(chart, 'title');
  return title ? elementsOf(title).flatMap(paragraphs).join(' ') : '';
}
