// ASCII in which a mail or a program wrote the letters beyond it (%E1%BA%BF, =E1=BA=BF, +HuY-, \u1ebf) → those letters.
import iconv from 'iconv-lite';

type Written = 'percent' | 'quoted-printable' | 'utf-7' | 'escapes';

export interface Unescaped {
  readonly text: string;
  readonly encoding: Written;
}

/** Bytes of a letter beyond ASCII, of which each Vietnamese word has two or three. */
const PERCENT = /(?:%[89A-F][\dA-F]){2,3}/gi;
const QUOTED = /(?:=[89A-F][\dA-F]){2,3}/g;
/** Letters in UTF-16 as Base64. */
const SHIFTED = /\+([\w+/]{3,}={0,2})-?/g;
const ESCAPES = /\\u([\da-f]{4})/gi;
/** Of them in a text: fewer are an address or a formula. */
const LEAST = 5;

/** undefined where the bytes are no UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // signs of another meaning
  }
}

function fromBytes(text: string, pattern: RegExp): string | undefined {
  const latin = text.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return utf8(Buffer.from(latin, 'latin1'));
}

/** Some programs fill the last group up, which the library takes for text. */
function fromUtf7(text: string): string {
  const unfilled = text.replace(SHIFTED, (run) => run.replaceAll('=', ''));
  return iconv.decode(Buffer.from(unfilled, 'latin1'), 'utf-7');
}

const WRITTEN: readonly (readonly [Written, RegExp, (text: string) => string | undefined])[] = [
  ['percent', PERCENT, (text) => fromBytes(text.replaceAll('+', ' '), /%([\dA-F]{2})/gi)],
  ['quoted-printable', QUOTED, (text) => fromBytes(text.replace(/=\r?\n/g, ''), /=([\dA-F]{2})/g)],
  [
    'escapes',
    ESCAPES,
    (text) => text.replace(ESCAPES, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  ],
  ['utf-7', SHIFTED, fromUtf7],
];

/** Of a text without a letter beyond ASCII; what it gives has still to be judged as Vietnamese. */
export function unescaped(text: string): readonly Unescaped[] {
  return WRITTEN.flatMap(([encoding, pattern, decode]) => {
    const found = text.match(pattern) ?? [];
    const isLong = encoding === 'utf-7' && found.some((run) => run.length > LEAST * 20);
    const decoded = found.length >= LEAST || isLong ? decode(text) : undefined;
    return decoded === undefined ? [] : [{ text: decoded, encoding }];
  });
}
