// Recipients and signature → who signed, in which position. The two columns come flattened, so position and name are found by shape.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { fold } from '../../language/fold.ts';
import type { Signer } from '../../model/document.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7: the position as it is printed in capitals. The longest first. */
const POSITIONS: readonly string[] = [
  'Phó Chánh Văn phòng',
  'Chánh Văn phòng',
  'Phó Chủ tịch',
  'Phó Giám đốc',
  'Phó Bí thư',
  'Phó Trưởng ban',
  'Trưởng phòng',
  'Trưởng ban',
  'Chủ tịch',
  'Giám đốc',
  'Bí thư',
];

const NAME = /^(?:\p{Lu}[\p{L}’'-]* ){1,4}\p{Lu}[\p{L}’'-]*$/u;
/** Names of people begin with one of few family names; used only to prefer among lines that look like names. */
const FAMILY = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan mai trinh truong lam luong ' +
    'cao chau ta thai to ha dam nong la luc quach kieu lo sung vang giang ksor rmah siu kpa rcom nay dinh ro'
  ).split(' '),
);

function positionOn(line: string): string | undefined {
  const alone = POSITIONS.find((position) => fold(position) === fold(line));
  if (alone !== undefined) return alone;
  const capitals = line.match(/[\p{Lu}.]{2,}(?: ?[\p{Lu}.]+)*/gu)?.join(' ') ?? '';
  const letters = fold(capitals.replace(/\b(?:TM|KT|TL|TUQ|Q)\. ?/gu, ''));
  return POSITIONS.find((position) => {
    const wanted = fold(position);
    const tail = letters.trim().slice(-wanted.length);
    return (
      tail === wanted || (tail.length === wanted.length && DamerauLevenshteinDistance(tail, wanted) <= 1)
    );
  });
}

function isName(line: string): boolean {
  return NAME.test(line) && line.length <= 40 && line !== line.toUpperCase();
}

const NAME_WITHOUT_START = /^\p{Ll}{2,}(?: \p{Lu}\p{L}*){1,3}$/u;

/** `hạm Trường Thọ`: the seal covers the first letter, and only one family name ends so. */
function withFirstLetter(line: string): string {
  if (!NAME_WITHOUT_START.test(line)) return line;
  const seen = fold(line.split(' ')[0] ?? '');
  const fitting = [...FAMILY].filter((name) => name.length === seen.length + 1 && name.endsWith(seen));
  return fitting.length === 1 ? `${fitting[0]?.charAt(0).toUpperCase()}${line}` : line;
}

export function readSigner(ending: readonly SourceLine[]): Signer | null {
  const lines = ending.map((line) => withFirstLetter(line.text.replace(/[.,;’'‘*]+$/u, '').trim()));
  const positions = lines.map(positionOn).filter((position) => position !== undefined);
  const names = lines.filter(isName).filter((line) => positionOn(line) === undefined);
  const name = names.findLast((line) => FAMILY.has(fold(line.split(' ')[0] ?? ''))) ?? names.at(-1);
  // “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”: who signs stands last.
  const position = positions.find((found) => found.startsWith('Phó')) ?? positions.at(-1) ?? null;
  return name ? { name, position } : null;
}
