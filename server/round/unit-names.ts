// The name of an office as people write it → its kind and its own name, with and without marks.
import { fold } from '../language/fold.ts';
import { normalize } from '../language/normalize.ts';
import { unifyTonePlacement } from '../language/tone-marks.ts';

export interface UnitName {
  /** `xã`, `phường`, `thị trấn`, `tỉnh`, …; undefined where the name does not say. */
  readonly kind: string | undefined;
  /** Without the kind: `Cam Lộ`; of an office its whole name. */
  readonly own: string;
  /** `own` in small letters without marks, single spaces. */
  readonly plain: string;
}

/** Folded first words → the kind. Longer ones first. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^thi tran |^tt\.? /, 'thị trấn'],
  [/^dac khu /, 'đặc khu'],
  [/^thanh pho |^tp\.? ?/, 'thành phố'],
  [/^phuong |^p\. ?/, 'phường'],
  [/^thi xa /, 'thị xã'],
  [/^huyen /, 'huyện'],
  [/^quan /, 'quận'],
  [/^tinh /, 'tỉnh'],
  [/^xa |^x\. ?/, 'xã'],
];
/** Whose committee it is, not who. */
const COMMITTEE = /^(?:(?:hdnd|hoi dong nhan dan) (?:va|-|&) )?(?:ubnd|uy ban nhan dan|u\.b\.n\.d) +/;
const OFFICE_OF =
  /^van phong (?:hdnd (?:va|-|&) ubnd|hoi dong nhan dan va uy ban nhan dan|ubnd|uy ban nhan dan) (?=(?:xa|phuong|dac khu) )/;

export function plainName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

export function readUnitName(text: string): UnitName {
  const clean = unifyTonePlacement(normalize(text)).replace(/\s+/gu, ' ').trim();
  const folded = fold(clean);
  const skipped = (OFFICE_OF.exec(folded) ?? COMMITTEE.exec(folded))?.[0].length ?? 0;
  const rest = folded.slice(skipped);
  for (const [pattern, kind] of KINDS) {
    const head = pattern.exec(rest)?.[0];
    if (head === undefined) continue;
    const own = withoutProvince(clean.slice(skipped + head.length));
    return { kind, own, plain: plainName(own) };
  }
  const own = withoutProvince(clean.slice(skipped));
  return { kind: undefined, own, plain: plainName(own) };
}

/** `Cam Lộ, tỉnh Quảng Trị` → `Cam Lộ`; `Sở Nội vụ tỉnh Quảng Trị` → `Sở Nội vụ`. */
function withoutProvince(name: string): string {
  return name
    .replace(/(?:, *(?:thành phố|tỉnh|TP\.?)| (?:thành phố|tỉnh)) \p{Lu}.*$/u, '')
    .replace(/[\s,.;:]+$/u, '')
    .trim();
}
