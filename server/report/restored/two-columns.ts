// Lines of a letterhead, or of the end of a document → the two columns that they stood in; a line that holds both is cut in two.
import { rightColumnAt } from '../../structure/letterhead/issuing-bodies.ts';

export interface TwoColumns {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What stands below both. */
  readonly below: readonly string[];
}

const NUMBERED = /^(S\S{1,2} ?: ?\S*\/[^\s,]+) +(\S.*)$/u;
/** Lines read as one where no space was left between them. */
const MOTTO_AND_MORE = /^(.*Hạnh phúc) +(\S.*)$/u;
const ADDRESSED = /^(.*?) ?(Kính gửi ?:.*)$/u;

function addTo(line: string, left: string[], right: string[]): void {
  const number = NUMBERED.exec(line);
  if (number) {
    left.push(number[1] ?? '');
    addTo(number[2] ?? '', left, right);
    return;
  }
  const at = rightColumnAt(line);
  if (at === undefined) {
    left.push(line);
    return;
  }
  if (at > 0) left.push(line.slice(0, at).trim());
  const rest = line.slice(at).trim();
  const [, motto = rest, more] = MOTTO_AND_MORE.exec(rest) ?? [];
  right.push(...[motto, more].filter((text) => text !== undefined));
}

export function letterheadColumns(lines: readonly string[]): TwoColumns {
  const left: string[] = [];
  const right: string[] = [];
  const addressedAt = lines.findIndex((line) => ADDRESSED.test(line));
  const [, before = '', addressed = ''] = ADDRESSED.exec(lines[addressedAt] ?? '') ?? [];
  const above = addressedAt < 0 ? lines : [...lines.slice(0, addressedAt), before];
  for (const line of above) if (line !== '') addTo(line, left, right);
  return { left, right, below: addressedAt < 0 ? [] : [addressed, ...lines.slice(addressedAt + 1)] };
}

const RECIPIENT = /^(?:[-–—•+*] ?\S|N.i nh.n ?:?)/iu;
/** Who signs, after a recipient on the same line: in capitals, as TM. ỦY BAN NHÂN DÂN. */
const SIGNS_AFTER = /^(.*?[;.:,)]) +((?:\p{Lu}{2,3}\. ?)?\p{Lu}{2,}(?: \p{Lu}{2,})+)$/u;

/** Recipients at the left, who signs at the right, as long as they can be told apart; what is neither goes with the line above it. */
export function endingColumns(lines: readonly string[], signer: string | undefined): TwoColumns {
  const left: string[] = [];
  const right: string[] = [];
  for (const line of lines) {
    if (!RECIPIENT.test(line)) {
      const signs = /^[^\p{Ll}]+$/u.test(line) || line === signer || right.length > 0;
      (signs || left.length === 0 ? right : left).push(line);
      continue;
    }
    const [, recipient = line, signs] = SIGNS_AFTER.exec(line) ?? [];
    left.push(recipient);
    if (signs !== undefined) right.push(signs);
  }
  return { left, right, below: [] };
}
