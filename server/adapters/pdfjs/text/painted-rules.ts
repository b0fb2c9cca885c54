// The rules that a PDF page draws: thin bars and the edges of boxes, in the raster's pixels.
import type { Box } from '../../../model/page.ts';
import type { Rules } from '../../../pages/ink/rules.ts';
import { multiply, type Matrix, type PaintedPath } from '../page-images.ts';

/** Inches: word processors draw rules up to 3 points thick, and cells no smaller than a letter. */
const THICKEST = 0.045;
const SHORTEST = 0.1;

function boxOf({ extent: [x0, y0, x1, y1], matrix }: PaintedPath, toRaster: Matrix): Box {
  const [a, b, c, d, e, f] = multiply(toRaster, matrix);
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function paintedRules(paths: readonly PaintedPath[], toRaster: Matrix, dpi: number): Rules {
  const across: Box[] = [];
  const down: Box[] = [];
  const thick = THICKEST * dpi;
  const long = SHORTEST * dpi;
  for (const path of paths) {
    const box = boxOf(path, toRaster);
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (height <= thick && width >= long) across.push(box);
    else if (width <= thick && height >= long) down.push(box);
    else if (path.stroked && width >= long && height >= long) {
      across.push({ ...box, bottom: box.top }, { ...box, top: box.bottom });
      down.push({ ...box, right: box.left }, { ...box, left: box.right });
    }
  }
  return { across, down };
}
