// How a report names a document and a place in it, and text that any file format can hold.
import type { Evidence } from '../model/comparison.ts';
import type { Metadata } from '../model/document.ts';
import { reportWording } from './wording.ts';

/** "Kế hoạch số 45/KH-UBND của UBND xã A"; the title where none of these is known. */
export function documentName(
  { kind, number, issuer, title }: Metadata,
  { cited, unnamed } = reportWording('vi'),
): string {
  const named = [kind, number && cited.number(number), issuer && cited.issuer(issuer)]
    .filter(Boolean)
    .join(' ');
  return named === '' ? (title ?? unnamed) : named;
}

/** "mục II.6, trang 3, dòng 116–117". */
export function placeName({ path, page, lines }: Evidence, w = reportWording('vi')): string {
  const section = path === '' ? [] : [w.place(path)];
  return [...section, w.page(page), w.lines(...lines)].join(', ');
}

/** XML 1.0 has no place for these, and a plan's text may hold them; Word refuses the whole file. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}
