// Property modifiers of the binary Word format ([MS-DOC] 2.6): a code of two bytes, then an operand whose size it tells.

export interface Sprm {
  readonly code: number;
  /** Without the length that some begin with. */
  readonly operand: Buffer;
}

/** By the highest three bits of the code; 6 tells its length itself. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
/** Their lengths are written otherwise. */
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

export function sprmsOf(bytes: Buffer): readonly Sprm[] {
  const found: Sprm[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let size: number | undefined = SIZES[code >> 13];
    if (code === DEFINE_TABLE) {
      if (at + 2 > bytes.length) break;
      size = bytes.readUInt16LE(at) - 1;
      at += 2;
    } else if (size === undefined) {
      size = bytes.readUInt8(at++);
      // More than fits into a byte: rows of three and of four bytes, each with its count.
      if (code === CHANGE_TABS && size === 255) break;
    }
    found.push({ code, operand: bytes.subarray(at, at + Math.max(0, size)) });
    at += Math.max(0, size);
  }
  return found;
}

export function lastOf(sprms: readonly Sprm[], code: number): Buffer | undefined {
  return sprms.findLast((sprm) => sprm.code === code)?.operand;
}

/** Unsigned, of one, two or four bytes; undefined where there is none. */
export function valueOf(sprms: readonly Sprm[], code: number): number | undefined {
  const operand = lastOf(sprms, code);
  return operand && operand.length > 0 ? operand.readUIntLE(0, Math.min(4, operand.length)) : undefined;
}

/** An SHD: what lies behind, in hex; undefined for nothing. */
export function fillOf(shade: Buffer | undefined): string | undefined {
  if (!shade || shade.length < 10) return undefined;
  const pattern = shade.readUInt16LE(8);
  const from = pattern === 1 ? 0 : 4;
  const isAutomatic = shade[from + 3] === 0xff;
  return isAutomatic
    ? undefined
    : shade
        .subarray(from, from + 3)
        .toString('hex')
        .toUpperCase();
}
