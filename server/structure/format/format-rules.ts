// Document → its faults of form by Nghị định 30/2020/NĐ-CP, Phụ lục I, as far as text can show them (a seal it cannot).
import type { Document, Notice } from '../../model/document.ts';
import type { LineRange } from '../../model/transcript.ts';
import { fold } from '../../language/fold.ts';
import type { Anatomy } from '../letterhead/anatomy.ts';
import type { Layout } from '../letterhead/layout.ts';
import { DETAIL_RULES } from './format-details.ts';
import { joined, lacks, type Fault, type Rule, type Seen } from './format-rule.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Letters of each kind in a symbol; Nghị định 30/2020/NĐ-CP, Phụ lục III, I. */
const KIND_LETTERS: Readonly<Record<string, string>> = {
  'Kế hoạch': 'KH',
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Phương án': 'PA',
  'Đề án': 'ĐA',
  'Dự án': 'DA',
  'Báo cáo': 'BC',
  'Tờ trình': 'TTr',
};

/** Half of a long formula is enough: scans cut letterheads. */
const MOTTO = /cong hoa xa hoi|chu nghia viet nam|doc lap ?- ?tu do|tu do ?- ?hanh phuc/;
const AUTHORITY = /\b(?:TM|KT|TL|TUQ|Q)\s?\./u;

/** What of a letterhead is no office: motto, number, place and date, rules under them. */
const NO_OFFICE = /cong hoa.*|doc lap.*|so ?:.*|\p{L}[\p{L} ]*, ngay.*|[^\p{L}]+/gu;

/** Whether anything is left of a line that may name one: a mangled name is one, too. */
function namesOffice({ text }: SourceLine): boolean {
  return /\p{L}{2}/u.test(fold(text).replace(NO_OFFICE, ' '));
}

/** Components 1–7 and 9 of Phụ lục I, II. */
const RULES: readonly Rule[] = [
  ({ letterhead }) =>
    MOTTO.test(letterhead) ? undefined : lacks('no-motto', 'Không thấy quốc hiệu và tiêu ngữ ở đầu văn bản.'),
  ({ document, parts: { letterhead } }) =>
    document.metadata.issuer === null || (letterhead.length > 0 && !letterhead.some(namesOffice))
      ? lacks('no-issuer', 'Không thấy tên cơ quan ban hành văn bản.')
      : undefined,
  ({ document }) =>
    document.metadata.number === null ? lacks('no-number', 'Không thấy số, ký hiệu của văn bản.') : undefined,
  ({ document: { metadata } }) => {
    const letters = metadata.kind === null ? undefined : KIND_LETTERS[metadata.kind];
    if (metadata.number === null || letters === undefined) return undefined;
    const symbol = metadata.number.split('/').slice(1).join('/');
    if (symbol.split('-')[0] === letters) return undefined;
    return lacks(
      'symbol-of-other-kind',
      `Ký hiệu “${metadata.number}” không ứng với tên loại “${metadata.kind}” (phải có “${letters}” sau dấu gạch chéo).`,
    );
  },
  ({ document: { metadata } }) =>
    metadata.number !== null && /^[1-9]\//u.test(metadata.number)
      ? lacks('number-without-zero', `Số “${metadata.number}” nhỏ hơn 10 phải ghi thêm số 0 phía trước.`)
      : undefined,
  ({ document: { metadata } }) => {
    if (metadata.date === null) return lacks('no-date', 'Không thấy địa danh và ngày, tháng, năm ban hành.');
    return metadata.date.length < 10
      ? lacks(
          'day-unreadable',
          `Không đọc được ngày ban hành (tháng ${metadata.date.slice(5)}/${metadata.date.slice(0, 4)}).`,
        )
      : undefined;
  },
  ({ parts }) =>
    parts.kind ? undefined : lacks('no-kind', 'Không thấy tên loại văn bản trên một dòng riêng.'),
  ({ document }) =>
    document.metadata.title === null
      ? lacks('no-subject', 'Không thấy trích yếu nội dung dưới tên loại văn bản.')
      : undefined,
  ({ document }) =>
    document.sections.every(({ label }) => label === '')
      ? lacks('no-body', 'Không thấy các mục nội dung của văn bản.')
      : undefined,
  ({ document, parts }) => {
    const opening = joined(parts.opening);
    const based = (document.bases ?? []).length > 0 || /can cu|thuc hien|theo /.test(opening);
    return based && document.references.length > 0
      ? undefined
      : lacks('no-bases', 'Phần mở đầu không nêu căn cứ ban hành (tên loại, số, ký hiệu, ngày của văn bản).');
  },
  ({ document, parts }) => {
    const signed = parts.ending.some(({ text }) => AUTHORITY.test(text));
    if (document.metadata.signer !== null) return undefined;
    return signed
      ? lacks('no-signer-name', 'Có quyền hạn ký nhưng không đọc được họ tên người ký.')
      : lacks('no-signature', 'Không thấy chức vụ, họ tên của người ký.');
  },
  ({ document, ending }) => {
    const deputy = document.metadata.signer?.position?.startsWith('Phó') ?? false;
    return deputy && !/\b(?:kt|tuq|tl)\s?\./.test(ending)
      ? lacks(
          'deputy-without-authority',
          'Cấp phó ký nhưng không ghi “KT.” trước chức vụ của người đứng đầu.',
        )
      : undefined;
  },
  ({ ending }) =>
    /n.i nh.n/.test(ending)
      ? undefined
      : lacks('no-recipients', 'Không thấy phần “Nơi nhận” ở cuối văn bản.'),
];

function placeOf(code: string, parts: Anatomy, count: number): LineRange {
  const atEnd =
    code.includes('sign') ||
    code.includes('recipients') ||
    code.includes('deputy') ||
    code.includes('collective');
  const line = atEnd
    ? (parts.ending[0]?.number ?? count)
    : (parts.kind?.number ?? parts.title[0]?.number ?? 1);
  return [line, line];
}

const OF_LETTERHEAD: ReadonlySet<string> = new Set(['no-motto', 'no-number', 'no-date']);

/** A text that begins at its kind was cut above it, or that part is a picture: what nobody read is not called absent. */
function withoutLetterhead(faults: readonly Fault[]): readonly Fault[] {
  const others = faults.filter(({ code }) => !OF_LETTERHEAD.has(code));
  return others.length === faults.length
    ? faults
    : [
        lacks(
          'letterhead-unseen',
          'Phần đầu văn bản (quốc hiệu, cơ quan, số, ngày) không có trong bản đọc được; cần xem lại bản gốc.',
        ),
        ...others,
      ];
}

export function checkFormat(document: Document, { lines, parts }: Layout): readonly Notice[] {
  const seen: Seen = {
    document,
    parts,
    letterhead: joined(parts.letterhead),
    ending: joined(parts.ending),
  };
  const faults = [...RULES, ...DETAIL_RULES].map((rule) => rule(seen)).filter((fault) => fault !== undefined);
  const told = parts.letterhead.length === 0 ? withoutLetterhead(faults) : faults;
  return told.map((fault) => ({ ...fault, lines: placeOf(fault.code, parts, lines.length) }));
}
