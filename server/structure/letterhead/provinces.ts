// The 34 provinces since July 2025, found in text whether or not its marks were read.
import { fold } from '../../language/fold.ts';

export const PROVINCES: readonly string[] = [
  'Hà Nội',
  'Cao Bằng',
  'Tuyên Quang',
  'Điện Biên',
  'Lai Châu',
  'Sơn La',
  'Lào Cai',
  'Thái Nguyên',
  'Lạng Sơn',
  'Quảng Ninh',
  'Bắc Ninh',
  'Phú Thọ',
  'Hải Phòng',
  'Hưng Yên',
  'Ninh Bình',
  'Thanh Hóa',
  'Nghệ An',
  'Hà Tĩnh',
  'Quảng Trị',
  'Huế',
  'Đà Nẵng',
  'Quảng Ngãi',
  'Gia Lai',
  'Khánh Hòa',
  'Đắk Lắk',
  'Lâm Đồng',
  'Đồng Nai',
  'Hồ Chí Minh',
  'Tây Ninh',
  'Đồng Tháp',
  'Vĩnh Long',
  'An Giang',
  'Cần Thơ',
  'Cà Mau',
];

const FOLDED = PROVINCES.map((name) => fold(name));

/** Named as a province (“tỉnh …”, “thành phố …”) it counts more than as a bare name, which may be a street or a dish. */
const NAMED_WEIGHT = 3;

/** “diễn biến” has the letters of Điện Biên, and no capitals. */
const isName = (words: string): boolean => words.split(' ').every((word) => /^\p{Lu}/u.test(word));

/** The province the text speaks of most. */
export function provinceIn(text: string): string | undefined {
  const spaced = text.replace(/\s+/gu, ' ');
  const folded = fold(spaced);
  let best: { readonly name: string; readonly count: number } | undefined;
  FOLDED.forEach((name, index) => {
    let count = 0;
    for (const found of folded.matchAll(new RegExp(`(\\b(?:tinh|thanh pho|tp\\.?) )?\\b${name}\\b`, 'gu'))) {
      const isNamed = found[1] !== undefined;
      const end = found.index + found[0].length;
      if (isNamed) count += 1 + NAMED_WEIGHT;
      else if (isName(spaced.slice(end - name.length, end))) count++;
    }
    if (count > (best?.count ?? 0)) best = { name: PROVINCES[index] ?? '', count };
  });
  return best?.name;
}
