// Phần I, Chương 2, Điều 3, Phụ lục: labels that say what they are.
import { insertedOrdinal, marker, type Marker, type MarkerKind } from './marker.ts';
import { readRoman, romanNumeral } from './roman.ts';

const NAMED: readonly (readonly [MarkerKind, RegExp, string])[] = [
  ['appendix', /^(?:PHỤ LỤC|Phụ lục)(?: (?:số )?([IVXLl|\d]{1,5}))?(?=[\s.:]|$)[.:]? ?/u, 'Phụ lục'],
  [
    'part',
    /^phần(?: thứ)? ([IVXLl|\d]{1,5}|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?=[\s.:]|$)[.:]? ?/iu,
    'Phần',
  ],
  // A letter is no Roman numeral here: C and D have others before them.
  ['part', /^(?:PHẦN|Phần) ([A-H])(?=[.:]|$| \p{Lu}{2})[.:]? ?/u, 'Phần'],
  ['chapter', /^(?:CHƯƠNG|Chương) ([IVXLl|\d]{1,5})(?=[\s.:]|$)[.:]? ?/u, 'Chương'],
  ['division', /^(?:MỤC|Mục) ([IVXLl|\d]{1,5})(?=[\s.:]|$)[.:]? ?(?!Kế hoạch|của|này)/u, 'Mục'],
  ['article', /^Điều (\d{1,3}[a-zđ]?)[.:] ?/u, 'Điều'],
];

/** “Nhiệm vụ 1:”, “Giải pháp thứ hai:”, which may head all of a part or stand under a number. */
const HEADED =
  /^((?:Nhóm )?(?:nhiệm vụ|giải pháp)|Nội dung|Hợp phần|Hoạt động|Mục tiêu|Chuyên đề|Mô hình|(?:Tiểu )?dự án) (?:số |thứ )?(\d{1,2}|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười) ?[.:] ?(?=\S|$)/iu;
/** Where it could stand over a number or under one, over it is the commoner. */
const INNER = 0.05;

/** Of “Phần A”, which knows no Đ. */
const PART_LETTERS = 'ABCDEFGH';
const WORDS_FOR_ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const OTHER_WORDS: Readonly<Record<string, string>> = { một: 'nhất', bốn: 'tư' };

/** 0 where the word counts nothing. */
function spelledOrdinal(token: string): number {
  const word = token.toLowerCase();
  return WORDS_FOR_ORDINALS.indexOf(OTHER_WORDS[word] ?? word) + 1;
}

export function namedMarkers(text: string): readonly Marker[] {
  for (const [kind, pattern, name] of NAMED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const token = match[1] ?? '';
    const spelled = spelledOrdinal(token);
    const plain = /^\d+$/.test(token) ? Number(token) : (insertedOrdinal(token) ?? 0);
    const roman = readRoman(token).toSorted((a, b) => a.cost - b.cost)[0];
    const lettered = PART_LETTERS.indexOf(token || ' ') + 1;
    const ordinal = lettered || spelled || plain || roman?.ordinal || 1;
    const shown = plain > 0 || lettered > 0 || token === '' ? token : romanNumeral(ordinal);
    return [marker(kind, ordinal, `${name} ${shown}`.trim(), match[0].length, roman?.cost ?? 0)];
  }
  return headedMarkers(text);
}

function headedMarkers(text: string): readonly Marker[] {
  const match = /^\p{Lu}/u.test(text) ? HEADED.exec(text) : null;
  if (!match) return [];
  const [, name = '', token = ''] = match;
  const ordinal = Number(token) || spelledOrdinal(token);
  return (['headed', 'headed-inner'] as const).map((kind) =>
    marker(kind, ordinal, `${name} ${ordinal}`, match[0].length, kind === 'headed' ? 0 : INNER),
  );
}
