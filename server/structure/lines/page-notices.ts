// Pages that could not be read, and what of a page is not in the text → notices at the line where it would stand.
import type { Notice } from '../../model/document.ts';
import { lineStarts, type Transcript } from '../../model/transcript.ts';

/** Of so many remarks of one kind the first are told; a page with hundreds of hidden words says it no better. */
const MOST_NOTICES = 50;

/** Below this nothing on a page may be called missing (see `TranscriptPage.legibility`), and people are told. */
const LEGIBLE = 0.5;

export function gapNotices({ gaps = [], pages }: Transcript): readonly Notice[] {
  return gaps.slice(0, MOST_NOTICES).map(({ code, message, line, page }) => ({
    code,
    message: pages.length > 1 ? `Trang ${page}: ${message}` : message,
    lines: [line, line],
  }));
}

export function pageNotices({ text, pages }: Transcript): readonly Notice[] {
  const starts = lineStarts(text).slice(0, -1);
  return pages
    .filter(({ legibility }) => legibility < LEGIBLE)
    .map(({ number, span, legibility }) => {
      const line = Math.max(1, starts.filter((start) => start <= span.start).length);
      return {
        code: 'page-unreadable',
        message:
          legibility === 0
            ? `Trang ${number} không đọc được; nội dung của trang này chưa được xét.`
            : `Trang ${number} đọc không rõ, nhiều chữ có thể sai; hãy xem ảnh trang hoặc quét lại từ 200 dpi.`,
        lines: [line, line],
      };
    });
}
