// A string of a PDF as it is written, `(…)` or `<…>` → its letters.

/** Where one begins, for an entry of a dictionary. */
export const STRING = String.raw`\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|<[\da-fA-F\s]*>`;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOf(written: string): Buffer {
  if (written.startsWith('<')) return Buffer.from(written.replace(/[<>\s]/g, ''), 'hex');
  const plain = written
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal?: string, end?: string, other = '') => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      return end === undefined ? (ESCAPES[other as string] ?? (other as string)) : '';
    });
  return Buffer.from(plain, 'latin1');
}

export function lettersOf(written: string): string {
  const bytes = bytesOf(written);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? new TextDecoder().decode(bytes) : bytes.toString('latin1');
}
