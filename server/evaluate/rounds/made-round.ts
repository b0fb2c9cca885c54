// Phrasings → a round: the province's plan and those of its communes as text, each criterion's truth known before any is compared.
// Communes copy from each other: most of a plan is of one manner, and a passage borrowed from another plan is as that has it.
import { readFileSync } from 'node:fs';
import { reword } from '../mutation/reword.ts';
import { seededRandom } from '../noise/random.ts';
import { MANNERS, type Manner, type Phrasings } from './phrasings.ts';
import type { Truth } from './truth.ts';

export interface MadePlan {
  readonly unit: string;
  readonly text: string;
  /** One for each of the phrasings' criteria. */
  readonly truths: readonly Truth[];
}

export interface MadeRound {
  readonly template: string;
  readonly demands: readonly string[];
  readonly plans: readonly MadePlan[];
}

/** Of a criterion of a plan: that it lacks, that only half of it is there, that it is written in another's manner. */
const MISSING = 0.15;
const HALF = 0.3;
const BORROWED = 0.15;
/** Of what is missing: that something lookalike stands there. */
const DECOY = 0.5;
/** Of a figure or a day: that it is less than asked. */
const WEAKER = 0.06;
const EXTRA = 0.5;
/** Of a copy: that words are put for others, that something is put before it or after it. */
const REWORDED = 0.4;
const ADDED = 0.3;

const COMMUNES = readFileSync(new URL('../../../corpus/rounds/xa.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((name) => name !== '');

export function madeRound(phrasings: Phrasings, size: number, seed: number): MadeRound {
  const random = seededRandom(seed);
  return {
    template: templateText(phrasings),
    demands: phrasings.criteria.map(({ demand }) => demand),
    plans: COMMUNES.slice(0, size).map((commune) => planOf(phrasings, commune, random)),
  };
}

function oneOf<Thing>(things: readonly Thing[], random: () => number): Thing {
  const chosen = things[Math.floor(random() * things.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

interface Said {
  readonly part: number;
  readonly text: string;
  /** undefined: what nobody asked for. */
  readonly criterion?: number;
}

function planOf(phrasings: Phrasings, commune: string, random: () => number): MadePlan {
  const manner = oneOf(MANNERS, random);
  const statuses: Truth['accepted'][number][] = [];
  const said: Said[] = phrasings.criteria.flatMap((criterion, at): readonly Said[] => {
    const { part, half, decoy } = criterion;
    if (random() < MISSING) {
      if (half !== undefined && random() < HALF) {
        statuses.push('partial');
        return [{ part, text: filled(half, commune, random).text, criterion: at }];
      }
      statuses.push('missing');
      return decoy !== undefined && random() < DECOY ? [{ part, text: copied(decoy, random) }] : [];
    }
    const { text, isWeak } = filled(
      criterion[random() < BORROWED ? oneOf(MANNERS, random) : manner],
      commune,
      random,
    );
    statuses.push(isWeak ? 'partial' : 'met');
    return [{ part, text, criterion: at }];
  });
  for (const text of phrasings.extras) if (random() < EXTRA) said.push({ part: 1, text });
  return { unit: `xã ${commune}`, ...laidOut(phrasings, commune, manner, said, statuses, random) };
}

/** `{as asked|less}`, `[one/another]`, `@` for the commune. */
function filled(text: string, commune: string, random: () => number) {
  const isWeak = text.includes('{') && random() < WEAKER * text.split('{').length;
  const chosen = text
    .replace(/\{([^|}]*)\|([^}]*)\}/gu, (_, asked: string, less: string) => (isWeak ? less : asked))
    .replace(/\[([^\]]*)\]/gu, (_, choices: string) => oneOf(choices.split('/'), random))
    .replaceAll('@', commune);
  return { text: copied(chosen, random), isWeak };
}

/** A clerk who copies seldom copies to the letter. What is added says nothing of its own. */
const BEFORE = ['Chỉ đạo, ', 'Tập trung ', 'Tiếp tục ', 'Chủ động '];
const AFTER = [
  ', bảo đảm thiết thực, hiệu quả',
  ', phù hợp với tình hình của địa phương',
  ' theo hướng dẫn của cấp trên',
  '; kịp thời báo cáo khi có khó khăn, vướng mắc',
];

function copied(text: string, random: () => number): string {
  const said = random() < REWORDED ? reword(text, random) : text;
  const begun =
    random() < ADDED && /^\p{Lu}\p{Ll}/u.test(said)
      ? `${oneOf(BEFORE, random)}${said.charAt(0).toLowerCase()}${said.slice(1)}`
      : said;
  return random() < ADDED ? begun.replace(/\.?$/u, `${oneOf(AFTER, random)}.`) : begun;
}

function laidOut(
  phrasings: Phrasings,
  commune: string,
  manner: Manner,
  said: readonly Said[],
  statuses: readonly Truth['accepted'][number][],
  random: () => number,
): Pick<MadePlan, 'text' | 'truths'> {
  const number = Math.floor(random() * 80) + 10;
  const lines = [
    ...letterhead(`XÃ ${commune.toUpperCase()}`, `${number}/KH-UBND`, commune, '15 tháng 3 năm 2026'),
    phrasings.title,
    '',
    `Thực hiện Kế hoạch số ${phrasings.number} của Ủy ban nhân dân tỉnh Quảng Trị, Ủy ban nhân dân xã ${commune} xây dựng kế hoạch như sau:`,
    '',
  ];
  const places = new Map<number, [number, number]>();
  phrasings.parts.forEach((part, at) => {
    lines.push(`${ROMAN[at]}. ${part[manner]}`);
    said
      .filter((one) => one.part === at)
      .forEach(({ text, criterion }, item) => {
        lines.push(`${manner === 'terse' ? '-' : `${item + 1}.`} ${text}`);
        if (criterion !== undefined) places.set(criterion, [lines.length, lines.length]);
      });
    lines.push('');
  });
  lines.push(...closing(`các thôn thuộc xã ${commune}`));
  const truths = statuses.map((status, at): Truth => {
    const place = places.get(at);
    return { accepted: [status], places: place ? [place] : [] };
  });
  return { text: lines.join('\n'), truths };
}

function templateText({ title, number, date, parts, criteria }: Phrasings): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const lines = [
    ...letterhead('TỈNH QUẢNG TRỊ', number, 'Quảng Trị', `${day} tháng ${month} năm ${year}`),
    `${title} trên địa bàn tỉnh Quảng Trị`,
    '',
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:',
    '',
  ];
  parts.forEach((part, at) => {
    lines.push(`${ROMAN[at]}. ${part.title}`);
    criteria
      .filter((one) => one.part === at)
      .forEach(({ demand }, item) => lines.push(`${item + 1}. ${demand}`));
    lines.push('');
  });
  lines.push(...closing('Ủy ban nhân dân các xã, phường, đặc khu'));
  return lines.join('\n');
}

function letterhead(office: string, number: string, place: string, day: string): readonly string[] {
  return [
    'ỦY BAN NHÂN DÂN',
    office,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '',
    `Số: ${number}`,
    `${place}, ngày ${day}`,
    '',
    'KẾ HOẠCH',
  ];
}

function closing(recipient: string): readonly string[] {
  return [
    'Nơi nhận:',
    `- ${recipient};`,
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'Nguyễn Văn Thành',
  ];
}
