// Finer rules of form: a symbol that names its issuer, zeros before small figures, bases cited in full, who signs for whom, appendices announced.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { fold } from '../../language/fold.ts';
import { joined, lacks, type Rule } from './format-rule.ts';

/** Issuers whose letters are fixed; a department's own are its head's to decide (Phụ lục I, II.3.b). */
const ISSUER_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^UBND /u, 'UBND'],
  [/^HĐND /u, 'HĐND'],
];
/** Letters that a scan may have changed. */
const MISREAD = 1;

/** The letters after the kind's, `UBND` of `12/KH-UBND`. */
const issuerSymbol: Rule = ({ document: { metadata } }) => {
  const { number, issuer } = metadata;
  const letters = ISSUER_LETTERS.find(([pattern]) => pattern.test(issuer ?? ''))?.[1];
  if (number === null || letters === undefined) return undefined;
  const found = number.split('/').slice(1).join('/').split('-')[1];
  if (found === undefined) {
    return lacks(
      'symbol-without-issuer',
      `Ký hiệu “${number}” thiếu chữ viết tắt tên cơ quan ban hành (“-${letters}”).`,
    );
  }
  const near = found.startsWith(letters) || DamerauLevenshteinDistance(found, letters) <= MISREAD;
  return near
    ? undefined
    : lacks('symbol-of-other-issuer', `Ký hiệu “${number}” không ứng với cơ quan ban hành “${issuer}”.`);
};

/** Phụ lục I, II.4.b: days below 10 and months 1 and 2 carry a zero. */
const dateZeros: Rule = ({ document: { metadata }, letterhead }) => {
  if (metadata.date?.length !== 10) return undefined;
  const bare = /ngay ([1-9]) thang|ngay \d{1,2} thang ([12]) nam/.exec(letterhead);
  return bare
    ? lacks(
        'date-without-zero',
        'Ngày nhỏ hơn 10 và tháng 1, tháng 2 trong ngày ban hành phải ghi thêm số 0 phía trước.',
      )
    : undefined;
};

/** Phụ lục I, II.6.b: cited for the first time, a document is named with its date and issuer. */
const basesInFull: Rule = ({ document: { bases, references } }) => {
  const opening = new Set(bases.flatMap(({ numbers }) => numbers));
  const short = references.find(
    ({ number, date, issuer }) =>
      number !== null && opening.has(number) && (date === null || issuer === null),
  );
  if (!short) return undefined;
  const wanting = [short.date === null && 'ngày ban hành', short.issuer === null && 'cơ quan ban hành'];
  return lacks(
    'basis-incomplete',
    `Căn cứ “${short.kind} số ${short.number}” chưa ghi ${wanting.filter(Boolean).join(' và ')}.`,
  );
};

/** Phụ lục I, II.7.b: who signs for a collective says so. */
const collectiveAuthority: Rule = ({ document: { metadata }, ending }) => {
  const collective = ISSUER_LETTERS.some(([pattern]) => pattern.test(metadata.issuer ?? ''));
  if (!collective || metadata.signer?.position == null || /\b(?:tm|kt|tl|tuq)\b/.test(ending))
    return undefined;
  return lacks('no-collective-authority', 'Ký thay mặt tập thể nhưng không ghi “TM.” trước tên cơ quan.');
};

/** Phụ lục I, III.1.a: the text announces its appendix. */
const appendixAnnounced: Rule = ({ document: { sections }, parts }) => {
  if (!sections.some(({ label }) => label.startsWith('Phụ lục'))) return undefined;
  const text = joined([...parts.opening, ...parts.body, ...parts.closing]);
  return /phu luc|kem theo|dinh kem|bieu mau|danh muc/.test(text)
    ? undefined
    : lacks('appendix-not-announced', 'Văn bản có Phụ lục nhưng phần nội dung không chỉ dẫn đến Phụ lục đó.');
};

/** Phụ lục I, III.1.a: two appendices or more carry Roman numerals. */
const appendicesNumbered: Rule = ({ document: { sections } }) => {
  const labels = sections.map(({ label }) => label).filter((label) => label.startsWith('Phụ lục'));
  return labels.length > 1 && labels.some((label) => fold(label) === 'phu luc')
    ? lacks(
        'appendices-unnumbered',
        'Có từ hai Phụ lục trở lên nhưng không đánh số thứ tự bằng chữ số La Mã.',
      )
    : undefined;
};

export const DETAIL_RULES: readonly Rule[] = [
  issuerSymbol,
  dateZeros,
  basesInFull,
  collectiveAuthority,
  appendixAnnounced,
  appendicesNumbered,
];
