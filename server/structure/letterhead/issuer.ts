// The parts of a document → who issued it, by the letterhead where there is one and by what the text says of itself.
import { fold } from '../../language/fold.ts';
import type { Anatomy } from './anatomy.ts';
import { runningText } from '../lines/running-text.ts';
import { isCapitals } from '../../language/capitals.ts';

export interface Issuer {
  /** `UBND xã Cổ Lễ` */
  readonly full: string;
  /** `Cổ Lễ`; null for an office without a place in its name. */
  readonly name: string | null;
}

const LEVELS: Readonly<Record<string, string>> = {
  xa: 'xã',
  phuong: 'phường',
  'thi tran': 'thị trấn',
  'dac khu': 'đặc khu',
  tinh: 'tỉnh',
  'thanh pho': 'thành phố',
};

const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,4}`;
/** `UBND xã Ia Băng`, in running text. */
const IN_TEXT = new RegExp(
  String.raw`(?:UBND|[ỦU]y ban nhân dân) (xã|phường|thị trấn|đặc khu|tỉnh|thành phố|Thành phố) (${NAME})`,
  'gu',
);
/** `trên địa bàn xã Ia Băng`: where the plan holds. */
const HOLDS_IN = new RegExp(String.raw`địa bàn (xã|phường|thị trấn|đặc khu) (${NAME})`, 'gu');
const OFFICE =
  /(Văn phòng (?:UBND|[ỦU]y ban nhân dân|HĐND|Tỉnh ủy|Đoàn ĐBQH)[^,.;:“”"]{0,40}?|Sở \p{Lu}[^,.;:“”"]{3,40}?)(?= ban hành| xây dựng|,|\.|;|$)/u;

/** `XÃ IA BĂNG  Độc lập - Tự do - Hạnh phúc` → `XÃ IA BĂNG` */
const RIGHT_COLUMN = / *(?:CỘNG H\S* .*|Đ\S{1,3} l\S{1,2}p ?- ?.*|\S{1,5} \S{1,4} ?[-—] ?T\S* do.*)$/u;

export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function levelOf(word: string): string | undefined {
  return LEVELS[fold(word)];
}

function fromLetterhead(parts: Anatomy): Issuer | undefined {
  for (const line of parts.letterhead) {
    const left = line.text.replace(RIGHT_COLUMN, '').trim();
    const match = /^(\S+(?: TRẤN| KHU| PHỐ)?) (.+)$/iu.exec(left);
    const level = match?.[1] ? levelOf(match[1]) : undefined;
    // A capitals font of the 1990s leaves the whole line in small letters.
    const setInCapitals = isCapitals(left) || left === left.toLowerCase();
    if (!level || !match?.[2] || !setInCapitals || /\d/.test(match[2])) continue;
    const name = titleCase(match[2].replace(/[^\p{L}\s’'-]/gu, '').trim());
    return { full: `UBND ${level} ${name}`, name };
  }
  return undefined;
}

/** The name said most often; the opening and the closing speak of the issuer itself. */
function fromText(parts: Anatomy): Issuer | undefined {
  const own = runningText([...parts.title, ...parts.opening, ...parts.closing]).text;
  const body = runningText(parts.body).text;
  const votes = new Map<string, { issuer: Issuer; votes: number }>();
  const vote = (text: string, pattern: RegExp, weight: number): void => {
    for (const match of text.matchAll(pattern)) {
      const [, word = '', raw = ''] = match;
      const level = levelOf(word) ?? 'xã';
      const name = titleCase(raw);
      const communal = level !== 'tỉnh' && level !== 'thành phố';
      const known = votes.get(fold(name));
      votes.set(fold(name), {
        issuer: known?.issuer ?? { full: `UBND ${level} ${name}`, name },
        votes: (known?.votes ?? 0) + weight * (communal ? 3 : 1),
      });
    }
  };
  vote(own, IN_TEXT, 3);
  vote(own, HOLDS_IN, 3);
  vote(body, IN_TEXT, 1);
  vote(body, HOLDS_IN, 1);
  return [...votes.values()].toSorted((a, b) => b.votes - a.votes)[0]?.issuer;
}

function office(parts: Anatomy): Issuer | undefined {
  const text = runningText([...parts.closing, ...parts.title, ...parts.opening]).text;
  const named = OFFICE.exec(text)?.[1];
  const issues = /(?:Văn phòng|Sở) [^.;]{0,60}(?:ban hành|xây dựng)/u.test(text);
  return named && issues ? { full: named.trim(), name: null } : undefined;
}

export function readIssuer(parts: Anatomy): Issuer | undefined {
  return fromLetterhead(parts) ?? office(parts) ?? fromText(parts);
}
