import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remarkIn } from '../../server/wording/remarks.ts';

const SERVER = resolve(import.meta.dirname, '../../server');
/** Where remarks are made. */
const ROOMS = [
  'adapters/pdfjs',
  'adapters/docx',
  'adapters/markup',
  'adapters/reading',
  'adapters/sharp',
  'pages/recognition',
  'structure/letterhead',
  'structure/lines',
  'structure/outline',
  'structure/values',
  'structure/format',
];
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
/** Not too deep: a template within a template is told apart by the table of samples. */
const LITERALS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`$\\]|\$\{[^`{}]*\})*)`/gu;

/** In the place of what a sentence quotes or counts. */
const FILLING = '7';

/** Sentences in the code. */
function sentencesIn(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gmu, '');
  return [...code.matchAll(LITERALS)]
    .map(([, plain, templated]) => (plain ?? templated ?? '').replaceAll(/\$\{[^}]*\}/gu, FILLING))
    .map((text) => text.replace(`chưa ghi ${FILLING}`, 'chưa ghi ngày ban hành'))
    .filter((text) => /^\p{Lu}\p{Ll}.* .*\.$/u.test(text) && VIETNAMESE.test(text));
}

const SENTENCES = ROOMS.flatMap((room) =>
  readdirSync(join(SERVER, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => sentencesIn(join(SERVER, room, name))),
);

describe('a remark', () => {
  it.each([...new Set(SENTENCES)])('of the code is known in English: %s', (sentence) => {
    expect(remarkIn(sentence, 'en').replaceAll(/“[^”]*”/gu, '')).not.toMatch(VIETNAMESE);
  });

  it('is looked for in all of the code that makes some', () => {
    expect(new Set(SENTENCES).size).toBeGreaterThan(40);
  });

  it.each([
    [
      'Trang 3: Có chữ ẩn không in ra giấy, không được tính: “Nội dung: mật, không được tính: cũ”.',
      'Page 3: Hidden text, which is not printed, was left out: “Nội dung: mật, không được tính: cũ”.',
    ],
    [
      'Trang 2: Có 4 dòng chữ chạm mép phải của ảnh, phần chữ ngoài mép không đọc được; hãy chụp hoặc quét lại cả trang.',
      'Page 2: 4 lines run into the right edge of the picture, and what is beyond it was not read; take or scan the whole page again.',
    ],
    [
      'Trang 2: Ảnh quá nhỏ, mỗi chữ chỉ cao vài điểm ảnh nên dấu dễ đọc sai; hãy chụp gần hơn hoặc quét lại từ 200 dpi.',
      'Page 2: The picture is too small: letters are a few pixels high and their marks easily misread; take it from nearer or scan it anew from 200 dpi.',
    ],
    [
      'Trang 2: Có đối tượng nhúng (bảng tính Excel) ở đây chưa được đọc.',
      'Page 2: An embedded object (Excel sheet) here was not read.',
    ],
    [
      'Trang 12 không đọc được; nội dung của trang này chưa được xét.',
      'Page 12 could not be read; what it says was not judged.',
    ],
    ['Có biểu đồ “Tỷ lệ hồ sơ” ở đây chưa được đọc.', 'A chart “Tỷ lệ hồ sơ” here was not read.'],
    ['Đánh số nhảy từ mục II sang mục IV.', 'The numbering jumps from II to IV.'],
    ['xã Ia Băng cũ nay thuộc xã Ia Băng', 'xã Ia Băng cũ now belongs to xã Ia Băng'],
  ])('is said anew around what it quotes: %s', (vietnamese, english) => {
    expect(remarkIn(vietnamese, 'en')).toBe(english);
    expect(remarkIn(vietnamese, 'vi')).toBe(vietnamese);
  });

  it('that nobody translated stays as it was told', () => {
    expect(remarkIn('Một câu chưa ai dịch.', 'en')).toBe('Một câu chưa ai dịch.');
  });
});
