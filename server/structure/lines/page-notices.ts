// Pages that could not be read → notices at the line where their text would stand.
import type { Notice } from '../../model/document.ts';
import { lineStarts, type Transcript } from '../../model/transcript.ts';

export function pageNotices({ text, pages }: Transcript): readonly Notice[] {
  const starts = lineStarts(text).slice(0, -1);
  return pages
    .filter(({ legibility }) => legibility === 0)
    .map(({ number, span }) => {
      const line = Math.max(1, starts.filter((start) => start <= span.start).length);
      return {
        code: 'page-unreadable',
        message: `Trang ${number} không đọc được; nội dung của trang này chưa được xét.`,
        lines: [line, line],
      };
    });
}
