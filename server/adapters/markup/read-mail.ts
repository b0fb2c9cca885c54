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

const NAMES_CHARSET = /charset\s*=/i;

/** A mail that does not say what its bytes mean, in UTF-8: mails of the 1990s came so in TCVN3, VNI or VISCII. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1');
  if (NAMES_CHARSET.test(latin) || !/[\u0080-\u00FF]/.test(latin)) return bytes;
  const decoded = decodeText(bytes);
  return decoded === undefined ? bytes : new TextEncoder().encode(decoded.text);
}

/** Rejects with Failure `damaged` where it is no mail, `empty` where it has neither text nor anything attached. */
export async function mailFlow(bytes: Uint8Array): Promise<Flow> {
  const mail = await PostalMime.parse(inUtf8(bytes)).catch((cause: unknown) => {
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
