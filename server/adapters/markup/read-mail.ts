// A mail saved to a file (.eml), or a web page saved as one (.mht) → its text without headers; what is attached is named.
import PostalMime from 'postal-mime';
import { Failure } from '../../failure.ts';
import { decodeText } from '../../language/encodings.ts';
import type { Remark } from '../../model/page.ts';
import type { Flow } from '../../pages/flow.ts';
import { htmlFlow } from './read-html.ts';

function textFlow(text: string): Flow {
  const decoded = decodeText(new TextEncoder().encode(text))?.text ?? text;
  const lines = decoded
    .split('\n')
    .map((line) => line.replace(/[ \t]+/gu, ' ').trim())
    .filter((line) => line !== '');
  return { lines, remarks: [] };
}

/** Rejects with Failure `damaged` where it is no mail, `empty` where it has neither text nor anything attached. */
export async function mailFlow(bytes: Uint8Array): Promise<Flow> {
  const mail = await PostalMime.parse(bytes).catch((cause: unknown) => {
    throw new Failure('damaged', { cause });
  });
  const { html, text, attachments } = mail;
  const flow = html !== undefined && html.trim() !== '' ? htmlFlow(html) : textFlow(text ?? '');
  const attached = attachments.filter(({ related, contentId, disposition, filename }) => {
    const isShown = related === true || (contentId !== undefined && disposition !== 'attachment');
    return !isShown && filename !== null;
  });
  if (attached.length === 0) return flow;
  const names = attached.map(({ filename }) => filename).join(', ');
  const remark: Remark = {
    code: 'content-not-read',
    message: `Thư có tệp đính kèm chưa được đọc: ${names}. Hãy lưu từng tệp ra rồi nộp riêng.`,
    linesBefore: 0,
    reach: 'document',
  };
  return { lines: flow.lines, remarks: [remark, ...flow.remarks] };
}
