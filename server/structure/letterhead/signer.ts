// Recipients and signature → who signed, in which position. The two columns come flattened, so position and name are found by shape.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { fold } from '../../language/fold.ts';
import type { Signer } from '../../model/document.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7: the position as it is printed in capitals. */
const POSITIONS: readonly string[] = [
  'Phó Chánh Văn phòng',
  'Chánh Văn phòng',
  'Phó Chánh Thanh tra',
  'Chánh Thanh tra',
  'Phó Chủ tịch',
  'Phó Tổng Giám đốc',
  'Tổng Giám đốc',
  'Phó Giám đốc',
  'Phó Hiệu trưởng',
  'Hiệu trưởng',
  'Phó Viện trưởng',
  'Viện trưởng',
  'Phó Chi cục trưởng',
  'Chi cục trưởng',
  'Phó Tổng cục trưởng',
  'Tổng cục trưởng',
  'Phó Cục trưởng',
  'Cục trưởng',
  'Phó Vụ trưởng',
  'Vụ trưởng',
  'Phó Thủ tướng',
  'Thủ tướng',
  'Thứ trưởng',
  'Bộ trưởng',
  'Phó Chủ nhiệm',
  'Chủ nhiệm',
  'Phó Tổng Thư ký',
  'Tổng Thư ký',
  'Phó Bí thư',
  'Phó Trưởng phòng',
  'Phó Trưởng ban',
  'Phó Chỉ huy trưởng',
  'Chỉ huy trưởng',
  'Trưởng phòng',
  'Trưởng ban',
  'Chủ tịch',
  'Giám đốc',
  'Bí thư',
];
/** Who signs for whom: a deputy, and a minister's deputy has a name of its own. */
const DEPUTIES: Readonly<Record<string, string>> = { 'Bộ trưởng': 'Thứ trưởng' };
const FOR_ANOTHER = /^\W{0,2}KT\s?[.,]?\s/u;

const NAME = /^(?:\p{Lu}[\p{L}’'‘ʼ`-]* ){1,4}\p{Lu}[\p{L}’'‘ʼ`-]*$/u;
/** Of the Central Highlands: K'Brôih, H'Hen, Y-Bhăm. Such a name may stand alone. */
const HIGHLAND = /^\p{Lu}{1,2}[’'‘ʼ`-]\p{Lu}?\p{Ll}{2,}$/u;
/** Names of people begin with one of few family names; used only to prefer among lines that look like names. */
const FAMILY = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan mai trinh truong lam luong ' +
    'cao chau ta thai to ha dam nong la luc quach kieu lo sung vang giang ksor rmah siu kpa rcom nay dinh ro ' +
    'vuong phung tang hua luu chu tong mac nghiem tu kha quan viet ung ong au thach danh son kim lieu mua giang trieu vi chu ' +
    'ka kon cil lieng kra bon touneh pang da lu rolan rahlan hiao puih mlo bya bdap kbuor kdoh knul enuol buon ayun ale pinang kato chamalea ' +
    'poloong arat zoram bling bhling alang coor briu ating lo ca quang tong luong hang thao cu chang bac cam tan chao phan ' +
    'thuong thieu khuat bach cam chung diep huu ninh hoa nhan hau loi phi sam ton trang y a e nie eban ho k ro ra'
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
  return (NAME.test(line) || HIGHLAND.test(line)) && line.length <= 40 && line !== line.toUpperCase();
}

const NAME_WITHOUT_START = /^\p{Ll}{2,}(?: \p{Lu}\p{L}*){1,3}$/u;

/** `hạm Trường Thọ`: the seal covers the first letter, and only one family name ends so. */
function withFirstLetter(line: string): string {
  if (!NAME_WITHOUT_START.test(line)) return line;
  const seen = fold(line.split(' ')[0] ?? '');
  const fitting = [...FAMILY].filter((name) => name.length === seen.length + 1 && name.endsWith(seen));
  return fitting.length === 1 ? `${fitting[0]?.charAt(0).toUpperCase()}${line}` : line;
}

const TITLES =
  /^(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCKI{1,2}|KS|CN|LS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng)[.\s]+)+/u;

function hasFamilyName(line: string): boolean {
  const [first = ''] = line.split(' ');
  return FAMILY.has(fold(first)) || HIGHLAND.test(first);
}

/** Whether a line holds nothing but the name of a person. */
export function isPersonName(line: string): boolean {
  const bare = line.replace(TITLES, '');
  return isName(bare) && hasFamilyName(bare) && positionOn(bare) === undefined;
}

/** Names of offices begin so, and look like those of people. */
const OFFICE = /^(?:so|ban|phong|bao|dai|cong|luu|nhu|ubnd|uy|trung|van|bo|cuc|vien|toa|kho|cac) /;

/** The position in which is signed: the second line's where one signs for another. */
function positionIn(lines: readonly string[]): string | null {
  const positions = lines.map(positionOn).filter((position) => position !== undefined);
  const deputy = positions.find((found) => found.startsWith('Phó') || found === 'Thứ trưởng');
  const last = positions.at(-1);
  if (deputy !== undefined || last === undefined) return deputy ?? null;
  if (!lines.some((line) => FOR_ANOTHER.test(line))) return last;
  return DEPUTIES[last] ?? `Phó ${last}`;
}

export function readSigner(ending: readonly SourceLine[]): Signer | null {
  const lines = ending.map(({ text }) =>
    withFirstLetter(
      text
        .replace(/[.,;’'‘*]+$/u, '')
        .trim()
        .replace(TITLES, ''),
    ),
  );
  const signedAt = lines.findIndex((line) => positionOn(line) !== undefined);
  const names = lines.filter(
    (line, at) =>
      isName(line) &&
      positionOn(line) === undefined &&
      (hasFamilyName(line) || (signedAt >= 0 && at > signedAt)),
  );
  const name = names.findLast(hasFamilyName) ?? names.findLast((line) => !OFFICE.test(fold(line)));
  return name === undefined ? null : { name, position: positionIn(lines) };
}
