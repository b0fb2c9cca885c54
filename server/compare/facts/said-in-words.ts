// A value that a passage gives in words and not in figures: “mọi hộ” for 100 %, “một tiết” for 01 tiết, “nửa tiếng” for 30 minutes.
import { fold } from '../../language/fold.ts';
import type { Quantity } from '../../structure/values/quantities.ts';

/** All of them, or so many of so many. */
const ALL = /(?<![a-z])(?:tat ca|moi|toan bo|toan the|tung|deu)(?![a-z])|(?<![\d/])(\d+)\/\1(?![\d/])/;
const FIGURES: Readonly<Record<string, string>> = {
  '1': 'mot',
  '2': 'hai',
  '3': 'ba',
  '4': 'bon',
  '5': 'nam',
  '6': 'sau',
  '7': 'bay',
  '8': 'tam',
  '9': 'chin',
  '10': 'muoi',
};
const HALF_AN_HOUR = /nua (?:gio|tieng)/;

export function isSaidInWords({ kind, value }: Quantity, passage: string): boolean {
  const said = fold(passage);
  switch (kind) {
    case 'percent':
      return value === '100%' && ALL.test(said);
    case 'count': {
      const [amount = '', unit = ''] = value.split(' ');
      if (value === '30 phut') return HALF_AN_HOUR.test(said);
      const figure = FIGURES[amount];
      return figure !== undefined && ` ${said} `.includes(` ${figure} ${unit} `);
    }
    case 'frequency':
      return (
        value.startsWith('1/') && new RegExp(`(?<![a-z])trong ${value.slice(2)}(?![a-z]| \\d)`).test(said)
      );
    default:
      return false;
  }
}

/** “70% xã, phường có …”: a share of the communes is the province's to reach, and no commune can repeat it. */
export function isShareOfCommunes({ kind, end }: Quantity, asked: string): boolean {
  return (
    kind === 'percent' &&
    /^(?: (?:số|tổng số|các))*,? (?:đơn vị (?:hành chính )?cấp xã|(?:UBND |Ủy ban nhân dân )?(?:các )?(?:xã|phường|đặc khu))(?!\p{L})/iu.test(
      asked.slice(end),
    )
  );
}
