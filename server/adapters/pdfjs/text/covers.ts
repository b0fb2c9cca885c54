// What is painted over a page's text → whether it may cover it.
import { pdfjs, type PdfPage } from '../library.ts';

/** Numbers in the path of a rectangle or a quadrangle: five points with their operators and the end. */
const BOX_PATH = 16;
const CURVE = 2;

/** Pictures with holes (a seal, a signature) hide nothing; masks paint one colour where they have ink. */
export function isSolid(page: PdfPage, id: unknown): boolean {
  if (typeof id !== 'string') return false;
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  if (!store.has(id)) return false;
  const picture = store.get(id) as { readonly kind?: number } | null;
  return picture?.kind !== undefined && picture.kind !== pdfjs.ImageKind.RGBA_32BPP;
}

/** What says how much shows of what is painted next, and is not itself painted. */
export function isMask(group: unknown): boolean {
  return (group as { readonly smask?: unknown } | undefined)?.smask !== undefined;
}

export function isBox(path: unknown): boolean {
  const numbers = ArrayBuffer.isView(path) ? Array.from(path as unknown as ArrayLike<number>) : undefined;
  if (numbers === undefined || numbers.length > BOX_PATH) return false;
  // Operators stand every third number as long as there are lines only.
  return !numbers.some((value, place) => place % 3 === 0 && value === CURVE);
}
