// Straight rules in a part of a page: long runs of ink along rows or columns.
import type { Box } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';

/** Shortest run that is no stroke of a letter, in inches. */
const LEAST_RUN = 0.4;
/** Breaks in a faint rule that are bridged, in inches; letters stand further apart. */
const BRIDGED = 0.012;
/** Runs in neighbouring rows belong to one rule when the rule drifts between them by no more than this, in inches. */
const DRIFT = 0.15;

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of ink along one line of `length` pixels; `inkAt` tells ink by place. */
function runsAlong(length: number, inkAt: (place: number) => boolean, at: number, dpi: number): Run[] {
  const runs: Run[] = [];
  const least = LEAST_RUN * dpi;
  const bridge = Math.max(1, Math.round(BRIDGED * dpi));
  let from = -1;
  let last = -1;
  for (let place = 0; place <= length; place++) {
    if (place < length && inkAt(place)) {
      if (from < 0) from = place;
      last = place;
    } else if (from >= 0 && (place - last > bridge || place === length)) {
      if (last - from >= least) runs.push({ at, from, to: last + 1 });
      from = -1;
    }
  }
  return runs;
}

/** Runs of neighbouring lines that touch → rules, as [across, along] extents. */
function joined(
  runs: readonly Run[],
  dpi: number,
): { first: number; end: number; from: number; to: number }[] {
  const rules: { first: number; end: number; from: number; to: number }[] = [];
  const slack = DRIFT * dpi;
  for (const run of runs) {
    const rule = rules.findLast(
      (each) => run.at - each.end <= 1 && run.from < each.to + slack && run.to > each.from - slack,
    );
    if (rule) {
      rule.end = Math.max(rule.end, run.at + 1);
      rule.from = Math.min(rule.from, run.from);
      rule.to = Math.max(rule.to, run.to);
    } else rules.push({ first: run.at, end: run.at + 1, from: run.from, to: run.to });
  }
  return rules;
}

export interface Rules {
  readonly across: readonly Box[];
  readonly down: readonly Box[];
}

/** Thicker things than this, in inches, are bars and pictures. */
const THICKEST = 0.06;

export function rulesIn({ width, data, dpi }: GreyBitmap, area: Box, dark: number): Rules {
  const across: Run[] = [];
  for (let y = area.top; y < area.bottom; y++) {
    const row = y * width + area.left;
    across.push(...runsAlong(area.right - area.left, (x) => (data[row + x] as number) < dark, y, dpi));
  }
  const down: Run[] = [];
  for (let x = area.left; x < area.right; x++) {
    const column = area.top * width + x;
    down.push(
      ...runsAlong(area.bottom - area.top, (y) => (data[column + y * width] as number) < dark, x, dpi),
    );
  }
  const thin = (rule: { first: number; end: number }): boolean => rule.end - rule.first <= THICKEST * dpi;
  return {
    across: joined(across, dpi)
      .filter(thin)
      .map(({ first, end, from, to }) => ({
        top: first,
        bottom: end,
        left: area.left + from,
        right: area.left + to,
      })),
    down: joined(down, dpi)
      .filter(thin)
      .map(({ first, end, from, to }) => ({
        left: first,
        right: end,
        top: area.top + from,
        bottom: area.top + to,
      })),
  };
}
