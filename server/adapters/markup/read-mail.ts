// A mail saved to a file (.eml), or a web page saved as one (.mht) → its text without headers; what is attached is named.
import PostalMime, { type Attachment } from 'postal-mime';
import { Failure } from '../../failure.ts';
import { decodeText } from '../../language/encodings.ts';
import { bytesOf } from '../../language/legacy/single-byte.ts';
import type { Remark } from '../../model/page.ts';
import type { Flow } from '../../pages/flow.ts';
import { mayTell } from './picture-sides.ts';
import { decodeHtml, htmlFlow } from './read-html.ts';

function textFlow(text: string): Flow {
  const decoded = decodeText(westernBytes(text) ?? new TextEncoder().encode(text))?.text ?? text;
  const lines = decoded
    .split('\n')
    .map((line) => line.replace(/[ \t]+/gu, ' ').trim())
    .filter((line) => line !== '');
  return { lines, remarks: [] };
}

/** What mail programs write where they do not know, and old Vietnamese encodings, whose names no decoder has. */
const SAID_OF_ANY =
  /(charset\s*=\s*"?)(us-ascii|ascii|iso-8859-1|iso8859-1|latin-?1|windows-1252|x-user-defined|unknown-8bit|x-unknown|default|(?:x-)?(?:viet-)?(?:tcvn|viscii|vni|vps)[\w-]*)(?=["\s;]|$)/gim;
const WESTERN = '$1windows-1252';
const NAMES_CHARSET = /charset\s*=/i;

/** Bytes that were read as western letters; undefined where there is none of them, or any other sign. */
function westernBytes(text: string): Uint8Array | undefined {
  return /[\u0080-\uFFFF]/.test(text) ? bytesOf(text, 'windows-1252') : undefined;
}

/**
 * Headers that say of any text the same, or what no decoder knows, say western letters instead, from which the bytes are had
 * back. A mail that says nothing, in UTF-8: mails of the 1990s came so in TCVN3, VNI or VISCII.
 */
function decodable(bytes: Uint8Array): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1');
  if (NAMES_CHARSET.test(latin)) return Buffer.from(latin.replace(SAID_OF_ANY, WESTERN), 'latin1');
  if (!/[\u0080-\u00FF]/.test(latin)) return bytes;
  const decoded = decodeText(bytes);
  return decoded === undefined ? bytes : new TextEncoder().encode(decoded.text);
}

/** Of how many times the words of its other form a form must have to be the whole: one is often a hint that there is the other. */
const MUCH_MORE = 2;

const wordsIn = ({ lines }: Flow): number => lines.join(' ').split(/\s+/u).length;

/** Rejects with Failure `damaged` where it is no mail, `empty` where it has neither text nor anything attached. */
export async function mailFlow(bytes: Uint8Array): Promise<Flow> {
  const mail = await PostalMime.parse(decodable(bytes)).catch((cause: unknown) => {
    throw new Failure('damaged', { cause });
  });
  const { html = '', text = '', attachments } = mail;
  const placed = new Set<Attachment>();
  const pictureOf = (source: string): Uint8Array | undefined => {
    const named = attachments.find(
      ({ contentId }) => contentId !== undefined && source === `cid:${contentId.replace(/^<|>$/g, '')}`,
    );
    if (named === undefined) return undefined;
    placed.add(named);
    return contentOf(named);
  };
  const shown = html.trim() === '' ? undefined : htmlFlow(htmlText(html), pictureOf);
  const plain = textFlow(text);
  const flow = shown === undefined || wordsIn(plain) > MUCH_MORE * wordsIn(shown) ? plain : shown;
  const attached = attachments.filter(({ related, contentId, disposition, mimeType }) => {
    if (DOCUMENT.test(mimeType)) return true;
    const isShown = related === true || (contentId !== undefined && disposition !== 'attachment');
    return !isShown;
  });
  // Those of a saved web page are named by addresses, which the library does not keep.
  const isUnplaced = (each: Attachment): boolean =>
    each.related === true && !placed.has(each) && mayTell(contentOf(each));
  return {
    lines: flow.lines,
    remarks: [
      ...(attached.length > 0 ? [filesRemark(attached)] : []),
      ...(attachments.some(isUnplaced) ? [UNPLACED] : []),
      ...flow.remarks,
      ...(isCut(bytes) ? [{ ...CUT, linesBefore: flow.lines.length }] : []),
    ],
  };
}

const BOUNDARY =
  /^content-type:\s*multipart\/[^;]{1,40};[^]{0,400}?\bboundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s;]{1,100}))/im;

/** Of a mail of several parts: whether the sign is missing that ends them. */
function isCut(bytes: Uint8Array): boolean {
  const latin = Buffer.from(bytes).toString('latin1');
  const [, quoted, bare] = BOUNDARY.exec(latin) ?? [];
  const boundary = quoted ?? bare;
  return boundary !== undefined && !latin.includes(`--${boundary}--`);
}

const CUT: Remark = {
  code: 'content-not-read',
  message: 'Tệp bị cắt ngang, thiếu phần cuối. Hãy tìm tệp gốc, lưu lại rồi nộp lại.',
  reach: 'document',
};

/** No page shows these within it, whatever the mail says. */
const DOCUMENT =
  /^application\/(?:pdf|msword|rtf|zip|x-(?:zip|rar|7z)|vnd\.(?:ms-excel|ms-powerpoint|oasis|openxmlformats-officedocument\.(?:wordprocessingml|spreadsheetml|presentationml)))/i;

const UNPLACED: Remark = {
  code: 'content-not-read',
  message: 'Trang lưu kèm ảnh lớn; chữ trong ảnh chưa được đọc.',
  linesBefore: 0,
  reach: 'document',
};

function filesRemark(attached: readonly Attachment[]): Remark {
  const names = attached.map(({ filename, mimeType }) => filename ?? `không tên (${mimeType})`).join(', ');
  const message = `Thư có tệp đính kèm chưa được đọc: ${names}. Hãy lưu từng tệp ra rồi nộp riêng.`;
  return { code: 'content-not-read', message, linesBefore: 0, reach: 'document' };
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function htmlText(html: string): string {
  const own = westernBytes(html);
  return (own && decodeHtml(own)) ?? html;
}
