// What a PDF carries beside its pages: attached files, a portfolio, a form that draws itself (XFA) → what is told of it.
import type { Remark } from '../../model/page.ts';
import type { PdfDocument } from './library.ts';
import { associatedFiles } from './objects/associated-files.ts';
import { pagesLeft } from './objects/pages-left.ts';
import type { RawObjects } from './objects/raw-objects.ts';

/** Names that are told. */
const TOLD = 10;

interface Attachment {
  readonly filename?: string;
}

interface Info {
  readonly IsXFAPresent?: boolean;
  readonly IsCollectionPresent?: boolean;
}

function told(message: string): Remark {
  return { code: 'content-not-read', message, reach: 'document' };
}

export function filesRemark(names: readonly string[], isCollection: boolean): Remark {
  const known = [...new Set(names)];
  const listed =
    known.slice(0, TOLD).join(', ') + (known.length > TOLD ? ` và ${known.length - TOLD} tệp khác` : '');
  const what = isCollection
    ? 'Tệp PDF là một bộ hồ sơ (portfolio); các tệp bên trong'
    : 'Tệp PDF có tệp đính kèm';
  const which = listed === '' ? '' : `: ${listed}`;
  return told(`${what} chưa được đọc${which}. Hãy lưu từng tệp ra rồi nộp riêng.`);
}

/** What is wrong in the file's own lists is no reason not to read its pages. */
export async function fileRemarks(pdf: PdfDocument, objects: RawObjects): Promise<readonly Remark[]> {
  const [attachments, metadata] = await Promise.all([
    pdf.getAttachments().catch(() => undefined),
    pdf.getMetadata().catch(() => undefined),
  ]);
  const info = (metadata?.info ?? {}) as Info;
  const entries = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments ?? {});
  const attached = (entries as readonly Attachment[]).map(({ filename }) => filename ?? 'không tên');
  const names = [...attached, ...associatedFiles(objects)];
  const isCollection = info.IsCollectionPresent === true;
  const left = pagesLeft(objects, pdf.numPages);
  return [
    ...(left > 0
      ? [
          told(
            `Tệp còn ${left} trang ngoài số trang mà tệp tự ghi, chưa được đọc. Hãy in lại thành PDF khác rồi nộp lại.`,
          ),
        ]
      : []),
    ...(names.length > 0 || isCollection ? [filesRemark(names, isCollection)] : []),
    ...(info.IsXFAPresent === true
      ? [
          told(
            'Tệp có biểu mẫu XFA, phần tự vẽ của biểu mẫu chưa được đọc. Hãy mở bằng Adobe Reader, in thành PDF rồi nộp lại.',
          ),
        ]
      : []),
  ];
}
