// What the real scans at hand say of themselves, as seen on them, against what is told: kind, number or its printed part, date or
// its month, issuer, signer and number of recipients.
import { fold } from '../../language/fold.ts';
import type { Document } from '../../model/document.ts';

interface Facts {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly signer: string;
  readonly recipients: number;
}

function facts(
  kind: string,
  number: string,
  date: string,
  issuer: string,
  signer: string,
  recipients: number,
): Facts {
  return { kind, number, date, issuer, signer, recipients };
}

const PROVINCE = 'UBND tỉnh Quảng Ngãi';
/** By the start of the file's name. */
export const SCANS: Readonly<Record<string, Facts>> = {
  '01CT': facts('Chỉ thị', '01/CT-UBND', '2021-01-04', PROVINCE, 'Đặng Văn Minh', 8),
  '04_': facts(
    'Quyết định',
    '04/QĐ-BCĐ138',
    '2025-02-05',
    'Ban Chỉ đạo 138 tỉnh Quảng Ngãi',
    'Nguyễn Hoàng Giang',
    9,
  ),
  '11CT': facts('Chỉ thị', '11/CT-UBND', '2021-05-11', PROVINCE, 'Đặng Văn Minh', 19),
  '16CT': facts('Chỉ thị', '16/CT-UBND', '2021-12-27', PROVINCE, 'Đặng Văn Minh', 18),
  '2352': facts('Chỉ thị', '07/CT-UBND', '2018-03-20', PROVINCE, 'Phạm Trường Thọ', 16),
  '23BC': facts('Báo cáo', '23/BC-UBND', '2025-01-23', PROVINCE, 'Trần Hoàng Tuấn', 5),
  '2770': facts('Chỉ thị', '08/CT-UBND', '2018-04-03', PROVINCE, 'Trần Ngọc Căng', 18),
  '299_': facts('Công văn', '299/UBND-TTHC', '2025-01-15', PROVINCE, 'Nguyễn Quốc Việt', 5),
  '47_': facts('Quyết định', '47/QĐ-UBND', '2025-01-17', PROVINCE, 'Nguyễn Hoàng Giang', 8),
  '574_': facts('Công văn', '574/UBND-KTTH', '2025-02-04', PROVINCE, 'Nguyễn Hoàng Giang', 7),
  'd4-': facts('Quyết định', '383/QĐ-UBND', '2025-02-18', 'UBND thành phố Cần Thơ', 'Nguyễn Ngọc Hè', 7),
  'd6-': facts('Quyết định', '339/QĐ-UBND', '2025-02-19', 'UBND tỉnh Điện Biên', 'Lê Thành Đô', 5),
};

export interface Told {
  readonly fields: number;
  readonly right: number;
  /** Told, and not what the page says; the month alone and `…/CT-UBND` are right as far as they go. */
  readonly wrong: number;
}

export function toldOf(name: string, { metadata, recipients }: Document): Told {
  const key = Object.keys(SCANS).find((start) => name.startsWith(start)) ?? '';
  const truth = SCANS[key];
  if (truth === undefined) return { fields: 0, right: 0, wrong: 0 };
  const same = (told: string | null | undefined, wanted: string): boolean | undefined =>
    told == null ? undefined : fold(told) === fold(wanted);
  const { kind, number, date, issuer, signer } = metadata;
  const fields: readonly (boolean | undefined)[] = [
    same(kind, truth.kind),
    number === null ? undefined : number === truth.number || number === truth.number.replace(/^\d+/u, '…'),
    date === null ? undefined : truth.date.startsWith(date),
    same(issuer, truth.issuer),
    same(signer?.name, truth.signer),
    recipients.length === 0 ? undefined : Math.abs(recipients.length - truth.recipients) <= 1,
  ];
  return {
    fields: fields.length,
    right: fields.filter((one) => one === true).length,
    wrong: fields.filter((one) => one === false).length,
  };
}
