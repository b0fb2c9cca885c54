// The parts of a document → who issued it, by the letterhead where there is one and by what the text says of itself.
import { fold } from '../../language/fold.ts';
import type { Anatomy } from './anatomy.ts';
import { runningText } from '../lines/running-text.ts';
import { isCapitals } from '../../language/capitals.ts';
import { issuingBodies } from './issuing-bodies.ts';
import { provinceIn } from './provinces.ts';

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
  huyen: 'huyện',
  quan: 'quận',
  'thi xa': 'thị xã',
  tinh: 'tỉnh',
  'thanh pho': 'thành phố',
};

/** A figure that belongs to a name (Đam Rông 2, phường 5), and counts nothing. */
const COUNTED = String.raw`\d{1,2}(?![\d/.,]\d|\d| ?(?:%|ngày|tháng|người|hộ|triệu|tỷ|lần|đợt|buổi|cuộc|lớp|thôn|tổ|khu|km|ha|m)(?!\p{L}))`;
const NAME = String.raw`(?:\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,4}(?: ${COUNTED})?|${COUNTED})`;
/** `UBND xã Ia Băng`, in running text. */
const IN_TEXT = new RegExp(
  String.raw`(?:UBND|[ỦU]y ban nhân dân) (xã|phường|thị trấn|đặc khu|tỉnh|thành phố|Thành phố) (${NAME})`,
  'gu',
);
/** `trên địa bàn xã Ia Băng`: where the plan holds. */
const HOLDS_IN = new RegExp(String.raw`địa bàn (xã|phường|thị trấn|đặc khu) (${NAME})`, 'gu');
const OFFICE =
  /(Văn phòng (?:UBND|[ỦU]y ban nhân dân|HĐND|Tỉnh ủy|Đoàn ĐBQH)[^,.;:“”"]{0,40}?|Sở \p{Lu}[^,.;:“”"]{3,40}?)(?= ban hành| xây dựng|,|\.|;|$)/u;

/** `ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN`, in folded text; the level alone where the scan lost the line above it. */
const COMMITTEE =
  /^(?:(?:\S{1,3} ban nhan dan|ubnd) )?(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) (\D+(?: \d{1,2})?|\d{1,2})$/;
/** Words of a body's name that the next word follows with a capital. */
const HEAD_WORDS: ReadonlySet<string> = new Set(
  'so bo ban phong truong vien cuc doan hoi hoc tam'.split(' '),
);

/** Also behind an apostrophe or a hyphen of a name: `K'BANG` is K'Bang. */
export function titleCase(text: string): string {
  return text.toLowerCase().replace(/(?<=^|[\s’'-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function levelOf(word: string): string | undefined {
  return LEVELS[fold(word)];
}

function committee(body: string): Issuer | undefined {
  const [, word = '', folded = ''] = COMMITTEE.exec(fold(body)) ?? [];
  const level = levelOf(word);
  if (level === undefined) return undefined;
  const name = titleCase(
    body
      .slice(body.length - folded.length)
      .replace(/[^\p{L}\d\s’'-]/gu, '')
      .trim(),
  );
  return { full: `UBND ${level} ${name}`, name };
}

/** As the text itself writes the name; else with a capital after each word that begins a part of it. */
function casedAsSaid(body: string, text: string): string {
  const wanted = fold(body);
  const folded = fold(text);
  const said = new Map<string, number>();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const written = text.slice(at, at + wanted.length);
    if (!isCapitals(written)) said.set(written, (said.get(written) ?? 0) + 1);
  }
  const [most] = [...said].toSorted((a, b) => b[1] - a[1]);
  if (most) return most[0].charAt(0).toUpperCase() + most[0].slice(1);
  let before: string | undefined;
  const words = body
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const isCapital = before === undefined || HEAD_WORDS.has(before);
      before = fold(word);
      if (/^(?:ubnd|hđnd|mttq)$/u.test(word)) return word.toUpperCase();
      return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
  return withProvinces(words.join(' '))
    .replace(/[ỦU][ỷy] ban nhân dân/iu, 'UBND')
    .replace(/^Hội đồng nhân dân/u, 'HĐND');
}

function withProvinces(name: string): string {
  const province = provinceIn(name);
  if (province === undefined) return name;
  const at = fold(name).indexOf(fold(province));
  return at < 0 ? name : name.slice(0, at) + province + name.slice(at + province.length);
}

/** “Sở Nội vụ” under “UBND tỉnh Điện Biên” is Sở Nội vụ tỉnh Điện Biên. */
function under(name: string, superior: Issuer | undefined): string {
  if (superior?.name == null || fold(name).includes(fold(superior.name))) return name;
  if (fold(name) === 'van phong') return `${name} ${superior.full}`;
  const place = superior.full.replace(/^UBND /u, '');
  const [level = ''] = /^\p{Ll}+(?: \p{Ll}+)?/u.exec(place) ?? [];
  return name.endsWith(` ${level}`) ? `${name} ${superior.name}` : `${name} ${place}`;
}

function fromLetterhead(parts: Anatomy): Issuer | undefined {
  const bodies = issuingBodies(parts.letterhead);
  const own = bodies.at(-1);
  if (own === undefined) return committeeAlone(parts);
  const issuer = committee(own);
  if (issuer) return issuer;
  // Without its place a committee is told by what the text says of it.
  if (/^(?:ubnd|uy ban nhan dan)$/.test(fold(own))) return committeeAlone(parts);
  const text = runningText([...parts.title, ...parts.opening, ...parts.body, ...parts.closing]).text;
  const above = bodies.at(-2);
  return {
    full: under(casedAsSaid(own, text), above === undefined ? undefined : committee(above)),
    name: null,
  };
}

/** `XÃ IA BĂNG`, where the scan lost or mangled the line above it. */
function committeeAlone({ letterhead }: Anatomy): Issuer | undefined {
  for (const { text } of letterhead) {
    const found = isCapitals(text) || text === text.toLowerCase() ? committee(text) : undefined;
    if (found) return found;
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
