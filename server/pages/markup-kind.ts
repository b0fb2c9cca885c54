// The first bytes of a text file → whether it is a text at all, or a web page, a mail or a saved page that must not be
// taken for one.

export type Markup =
  | 'text/html'
  | 'message/rfc822'
  | 'application/xml'
  | 'application/rtf'
  | 'application/postscript';

/** Bytes looked at. */
export const MARKUP_HEAD = 4096;

const PROLOGUE = /^(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*/;
const HTML =
  /^<(?:!doctype\s+html|html|head|body|meta|title|style|div|table|p|span|font|center|h[1-6]|br|ol|ul)\b/i;
/** Tags of web pages that stand among words: a part of a page, which begins with text. Nobody types so many. */
const TAGS = /<\/?(?:p|br|div|span|font|b|i|u|strong|em|td|tr|li|table)(?:\s[^<>]{0,200})?\/?>/gi;
const MANY_TAGS = 5;
const WORD_XML =
  /^<(?:\w+:)?(?:wordDocument|package|document-content|document|office)\b|mso-application|^<\w/i;
const HEADER =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|content-transfer-encoding|delivered-to|reply-to|x-[\w-]+|snapshot-content-location|dkim-signature)$/i;
/** A letter may begin with one line like a header, not with two. */
const LEAST_HEADERS = 2;

function isMail(head: string): boolean {
  const known = new Set<string>();
  // Headers of one line each, their continuations indented.
  for (const line of head.split(/\r\n?|\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([\w-]{2,40}):/.exec(line)?.[1];
    if (name === undefined)
      return line.startsWith('From ') && known.size === 0
        ? isMail(head.slice(line.length).replace(/^\r?\n|^\r/, ''))
        : false;
    if (HEADER.test(name)) known.add(name.toLowerCase());
  }
  return known.size >= LEAST_HEADERS;
}

/** `head`: the beginning of the file as text, whatever its encoding. */
export function markupKind(head: string): Markup | undefined {
  const text = head.replace(/^\uFEFF/, '').replace(PROLOGUE, '');
  if (text.startsWith('{\\rtf')) return 'application/rtf';
  if (text.startsWith('%!PS')) return 'application/postscript';
  if (HTML.test(text)) return 'text/html';
  if (isMail(text)) return 'message/rfc822';
  if (!text.startsWith('<') && (text.match(TAGS)?.length ?? 0) >= MANY_TAGS) return 'text/html';
  const tags = text.match(/<\/?[a-z][^<>\n]{0,200}>/gi)?.length ?? 0;
  if (text.startsWith('<') && WORD_XML.test(text) && tags >= 2) return 'application/xml';
  return undefined;
}
