// Plane projections (3×3, row by row) that carry boxes from the cleaned bitmap back to the picture people see.
import type { Box } from '../../model/page.ts';

export type Projection = readonly [number, number, number, number, number, number, number, number, number];

export const IDENTITY: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function scaling(x: number, y: number): Projection {
  return [x, 0, 0, 0, y, 0, 0, 0, 1];
}

export function shift(x: number, y: number): Projection {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** Applies `first`, then `second`. */
export function chain(first: Projection, second: Projection): Projection {
  const cell = (row: number, column: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + (second[row * 3 + k] ?? 0) * (first[k * 3 + column] ?? 0), 0);
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ];
}

export function project(p: Projection, x: number, y: number): readonly [x: number, y: number] {
  const w = p[6] * x + p[7] * y + p[8];
  return [(p[0] * x + p[1] * y + p[2]) / w, (p[3] * x + p[4] * y + p[5]) / w];
}

/** The upright box around the four projected corners, in whole pixels. */
export function projectBox(p: Projection, box: Box): Box {
  const corners = [
    project(p, box.left, box.top),
    project(p, box.right, box.top),
    project(p, box.left, box.bottom),
    project(p, box.right, box.bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.round(Math.min(...xs)),
    top: Math.round(Math.min(...ys)),
    right: Math.round(Math.max(...xs)),
    bottom: Math.round(Math.max(...ys)),
  };
}
