// What stands over a PDF page beside its text (notes, stamps, marks, films) → what is told of it.
import type { Raster, Remark } from '../../model/page.ts';
import type { Annotated, Filled } from './filled-fields.ts';
import type { PdfPage } from './library.ts';
import type { Struck } from './text/struck-words.ts';
import type { Stamped } from './text/stamped-text.ts';

/** From a height of the page in points to its place on the raster. */
export type TopOf = (high: number) => number;

export function topOn(page: PdfPage, raster: Raster): TopOf {
  const view = page.getViewport({ scale: raster.width / page.getViewport({ scale: 1 }).width });
  return (high) => Math.round((view.convertToViewportPoint(0, high) as number[])[1] ?? 0);
}

const notRead = (message: string, top: number): Remark => ({ code: 'content-not-read', message, top });
const hidden = (message: string, top: number): Remark => ({ code: 'hidden-text', message, top });

export const LOST_CONTENT = notRead('Một phần nội dung của trang bị hỏng trong tệp, không đọc được.', 0);
export const CUT_PICTURE = notRead('Ảnh của trang bị cắt cụt trong tệp, phần dưới của ảnh có thể thiếu.', 0);
export const LOST_PICTURE = notRead('Có hình trên trang bị hỏng, không xem được.', 0);

/** As the readers of Word files tell it. */
export function struckRemark({ text, top }: Struck): Remark {
  return notRead(`Có chữ bị gạch ngang, vẫn còn trong phần chữ đã đọc: “${text}”.`, top);
}

/** What was filled in over a scan. */
export function unreadField({ lines, rect: [, , , high] }: Filled, topOf: TopOf): Remark {
  const message = `Chữ điền thêm trên trang quét (“${lines.join(' ')}”) không nằm trong phần chữ đã đọc.`;
  return notRead(message, topOf(high));
}

export function annotationRemarks(
  { unread, comments, unseen, struck, films, strokes, redacted }: Annotated,
  { over }: Stamped,
  topOf: TopOf,
): readonly Remark[] {
  return [
    ...unread.map((high) => notRead('Có ô chữ ghi thêm trên trang (FreeText) chưa được đọc.', topOf(high))),
    ...over.map(({ lines, rect: [, , , high] }) =>
      notRead(
        `Chữ của dấu, ô ghi thêm hoặc hình vẽ đè lên chữ in (“${lines.join(' ')}”) không nằm trong phần chữ đã đọc.`,
        topOf(high),
      ),
    ),
    ...films.map((high) =>
      notRead('Có phim, âm thanh hoặc mô hình nhúng trên trang, chưa được đọc.', topOf(high)),
    ),
    ...struck.map((high) =>
      notRead('Có chữ bị đánh dấu gạch bỏ trên trang; phần chữ đã đọc vẫn còn chữ ấy.', topOf(high)),
    ),
    ...strokes.map((high) => notRead('Có nét viết hoặc vẽ thêm trên trang, chưa được đọc.', topOf(high))),
    ...redacted.map((high) =>
      notRead('Có chỗ được đánh dấu để bôi đen; phần chữ đã đọc vẫn còn chữ ở đó.', topOf(high)),
    ),
    ...comments.map(({ text, high }) =>
      hidden(`Có ghi chú trên trang, không được tính: “${text}”.`, topOf(high)),
    ),
    ...unseen.map(({ text, high }) =>
      hidden(`Có ô hoặc ghi chú đang ẩn, không được tính: “${text}”.`, topOf(high)),
    ),
  ];
}
