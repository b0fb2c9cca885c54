// Every Vietnamese sentence a comparison says. One place, so that tone and terms stay the same. Stores keep keys and what was told
// with them: a key that was released keeps its name and its arguments.
import type { LineRange } from '../model/transcript.ts';
import type { Lesser, Named, Place } from './told.ts';

function linesText([first, last]: LineRange): string {
  return first === last ? `dòng ${first}` : `dòng ${first}–${last}`;
}

/** `III.1.a.-2` → `mục III.1.a, gạch đầu dòng 2`; a doubled label is named as such, paragraphs are counted. */
export function pathText(path: string): string {
  if (path === 'Mở đầu') return 'phần mở đầu';
  if (/^Kết(?:~\d+)?$/u.test(path))
    return path.replace(/^Kết(?:~(\d+))?$/u, (_, at?: string) => `phần kết${at ? `, đoạn ${at}` : ''}`);
  const parts = path.split('.');
  const numbered: string[] = [];
  const bullets: string[] = [];
  for (const part of parts) {
    const bullet = /^([-+])(\d+)$/u.exec(part);
    if (part.startsWith('¶')) bullets.push(`đoạn ${part.slice(1)}`);
    else if (bullet) bullets.push(`${bullet[1] === '-' ? 'gạch đầu dòng' : 'dấu cộng'} ${bullet[2]}`);
    else numbered.push(part.replace(/~(\d+)$/u, ' (lần $1)'));
  }
  // A division that is called by its name is no “mục”; what is numbered below it is.
  const ordinary = numbered.findIndex((part) => !/^(?:Phụ lục|Phần|Chương|Mục|Điều)/u.test(part));
  const named = numbered.splice(0, ordinary < 0 ? numbered.length : ordinary);
  const head = numbered.length > 0 ? [...named, `mục ${numbered.join('.')}`] : named;
  return [...head, ...bullets].join(', ');
}

function quote(text: string): string {
  return `“${text.replace(/[“”"]/gu, '').replace(/[.;:,\s]+$/u, '')}”`;
}

function listText(items: readonly string[]): string {
  return items.map(quote).join(', ');
}

function placesText(places: readonly Place[]): string {
  return places
    .map(({ path, lines, page }) => {
      const where = page === undefined ? linesText(lines) : `trang ${page}, ${linesText(lines)}`;
      return `${pathText(path)} (${where})`;
    })
    .join(' và ');
}

export const VIETNAMESE = {
  met: (places: readonly Place[]) => `Kế hoạch có nội dung này tại ${placesText(places)}.`,
  metInOtherWords: (places: readonly Place[], absent: readonly string[]) =>
    `Kế hoạch có nội dung này tại ${placesText(places)}, diễn đạt khác mẫu ở ${listText(absent)}.`,
  partial: (places: readonly Place[], absent: readonly string[]) =>
    absent.length === 0
      ? `Kế hoạch mới nêu một phần tại ${placesText(places)}.`
      : `Kế hoạch mới nêu một phần tại ${placesText(places)}; chưa thấy ${listText(absent)}.`,
  partialForValue: (places: readonly Place[], values: readonly string[]) =>
    `Kế hoạch có nội dung này tại ${placesText(places)} nhưng không nêu ${listText(values)}.`,
  partialForChange: (places: readonly Place[], asked: string, found: string) =>
    `Kế hoạch có nội dung này tại ${placesText(places)} nhưng ghi ${quote(found)} thay cho ${quote(asked)}.`,
  changeTo: (found: string, asked: string, path: string) =>
    `Xem lại ${quote(found)} tại ${pathText(path)}; mẫu ghi ${quote(asked)}.`,
  denied: (places: readonly Place[], denial: string) =>
    `Kế hoạch nhắc đến nội dung này tại ${placesText(places)} nhưng theo hướng phủ định: ${quote(denial)}.`,
  reconsider: (denial: string, path: string) => `Xem lại ${quote(denial)} tại ${pathText(path)}.`,
  both: (first: string, second: string) => `${first} ${second}`,
  ambiguous: () => 'Có đoạn khác của kế hoạch gần giống như vậy; nên xem lại.',
  missing: () => 'Không tìm thấy nội dung này trong kế hoạch.',
  missingWithNearest: (place: Place, absent: readonly string[]) =>
    `Không tìm thấy nội dung này; đoạn gần nhất là ${placesText([place])} nhưng không nói đến ${listText(absent)}.`,
  unclearWording: (places: readonly Place[], absent: readonly string[]) =>
    places.length === 0
      ? 'Chưa chắc kế hoạch có nội dung này; cần người xem.'
      : absent.length === 0
        ? `Có thể kế hoạch đã nêu tại ${placesText(places)}; cần người xem.`
        : `Có thể kế hoạch đã nêu tại ${placesText(places)} bằng lời khác, nhưng chưa thấy ${listText(absent)}; cần người xem.`,
  unclear: (pages: readonly number[]) =>
    `Trang ${pages.join(', ')} đọc không rõ nên chưa thể kết luận; cần xem lại bản quét.`,
  unread: (message: string) =>
    `Có phần của kế hoạch chưa đọc được nên chưa thể kết luận; cần xem bản gốc. ${message}`,
  unclearForFile: () => 'Tệp kết thúc sớm nên chưa thể kết luận; cần xem bản đầy đủ.',
  unclearForSubject: () =>
    'Tệp có vẻ là kế hoạch về việc khác nên không xét nội dung này; cần xem lại tệp gửi lên.',
  anotherSubject: (planTitle: string | null, templateName: string) =>
    planTitle === null
      ? `Kế hoạch hầu như không nói đến nội dung nào của mẫu ${quote(templateName)}; cần xem lại tệp gửi lên có đúng không.`
      : `Kế hoạch nói về ${quote(planTitle)}, không phải về ${quote(templateName)} của mẫu; cần xem lại tệp gửi lên có đúng không.`,
  addUnder: (what: string, heading: string, path: string) =>
    `Bổ sung${what} vào ${pathText(path)} ${quote(heading)}.`,
  addSection: (what: string, heading: string) =>
    `Bổ sung${what}; kế hoạch chưa có mục nào như ${quote(heading)}, nên lập thêm mục này.`,
  addAnywhere: (what: string) => `Bổ sung${what} vào kế hoạch.`,
  completeAt: (absent: readonly string[], path: string) =>
    absent.length === 0
      ? `Viết đầy đủ hơn tại ${pathText(path)} theo mẫu.`
      : `Bổ sung ${listText(absent)} tại ${pathText(path)}.`,
  missingCriterion: (heading: string, label: string, advice: string) =>
    `Thiếu nội dung ${quote(heading)} (mẫu: ${label}). ${advice}`.trim(),
  partialCriterion: (heading: string, label: string, reason: string) =>
    `Nội dung ${quote(heading)} (mẫu: ${label}) chưa đủ. ${reason}`,
  handWritten: (id: string) => `tiêu chí ${id}`,
  place: (path: string) => pathText(path),
  /** Of what is not there, named after “add”. */
  nothing: () => '',
  named: (name: string) => ` nội dung ${quote(name)}`,
  missingSection: (heading: string, path: string, count: number) =>
    `Thiếu cả ${pathText(path)} của mẫu ${quote(heading)}: không tìm thấy nội dung nào trong ${count} nội dung của mục này.`,
  extraSections: (
    sections: readonly { readonly heading: string; readonly path: string }[],
    count: number,
  ) => {
    const named = sections.map(({ heading, path }) => `${pathText(path)} ${quote(heading)}`).join('; ');
    const more = count > sections.length ? ` và ${count - sections.length} mục khác` : '';
    return `Kế hoạch có nội dung riêng, không ứng với nội dung nào của mẫu: ${named}${more}.`;
  },
  changedFact: (heading: string, asked: string, found: string, place: Place, stricter: boolean) =>
    `Mẫu ghi ${quote(asked)} ở nội dung ${quote(heading)}, kế hoạch ghi ${quote(found)} tại ${placesText([place])}${stricter ? ', chặt hơn mẫu' : ''}.`,
  noParentCited: () => 'Kế hoạch không viện dẫn kế hoạch của cấp tỉnh mà nó triển khai.',
  parentNotCited: (number: string) => `Kế hoạch không viện dẫn Kế hoạch số ${number} của cấp tỉnh.`,
  otherParentCited: (asked: string, found: string) =>
    `Kế hoạch không viện dẫn Kế hoạch số ${asked} của cấp tỉnh mà viện dẫn số ${found}.`,
  datedBeforeParent: (date: string, number: string, parentDate: string) =>
    `Kế hoạch đề ngày ${dateText(date)}, trước ngày của Kế hoạch số ${number} mà nó triển khai (${dateText(parentDate)}).`,
  likeMet: (places: readonly Place[], precedent: Named) =>
    `Kế hoạch có nội dung này tại ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là đạt.`,
  likePartial: (places: readonly Place[], precedent: Named) =>
    `Kế hoạch mới nêu một phần tại ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là chưa đủ.`,
  likeHalf: (places: readonly Place[], precedent: Named, less: readonly Lesser[]) =>
    `Kế hoạch viết tại ${placesText(places)} ${like(precedent)}, đã được người xem xét coi là đạt, nhưng ${less.map(lesserText).join(', ')}.`,
  roundMet: (places: readonly Place[], answered: number, asked: number) =>
    `Kế hoạch nêu việc này bằng lời khác tại ${placesText(places)}. Máy vốn chưa chắc; ${answered} trên ${asked} chỗ như vậy đã được người xem xét thấy là có.`,
  roundPartial: (places: readonly Place[], answered: number, asked: number) =>
    `Kế hoạch nêu một phần việc này tại ${placesText(places)}. Máy vốn chưa chắc; ${answered} trên ${asked} chỗ như vậy đã được người xem xét thấy là có.`,
  likeMissing: (places: readonly Place[], precedent: Named) =>
    `Không tìm thấy nội dung này; đoạn gần nhất là ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là không đáp ứng.`,
} as const;

/** Every sentence a comparison can say, and what each tells. Another language lacks none of them. */
export type Sentences = {
  readonly [Key in keyof typeof VIETNAMESE]: (...args: Parameters<(typeof VIETNAMESE)[Key]>) => string;
};

function like({ unit, path }: Named): string {
  return `như ${unit}, ${pathText(path)}`;
}

function lesserText({ asked, found }: Lesser): string {
  return found == null ? `không nêu ${quote(asked)}` : `ghi ${quote(found)} thay cho ${quote(asked)}`;
}

/** `2025-09-25` → `25/09/2025` */
export function dateText(iso: string): string {
  return iso.split('-').toReversed().join('/');
}
