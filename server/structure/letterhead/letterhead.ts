// The parts of a document → its metadata: kind, number, date, issuer, place, province, title, signer.
import { fold } from '../../language/fold.ts';
import type { Metadata, Reference } from '../../model/document.ts';
import type { Transcript } from '../../model/transcript.ts';
import { kindNamedBy, SUBJECT, type Anatomy } from './anatomy.ts';
import { withoutIncomingStamp } from './incoming-stamp.ts';
import { readIssueDate } from './issue-date.ts';
import { readIssuer } from './issuer.ts';
import { provinceIn } from './provinces.ts';
import { surelyRead } from '../lines/surely-read.ts';
import { runningText } from '../lines/running-text.ts';
import { readSigner } from './signer.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** What is printed of a number: `/KH-UBND`. */
const SYMBOL = String.raw`([A-ZĐƯ]{1,6}[rgy]?\d{0,3}(?: ?[-–&/] ?[A-ZĐƯ]{1,10}[rgy]?\d{0,3}){1,4})`;
/** `Số: 45 /KH-UBND`, as far as scans leave it: `S6:99  /KH-UBND`, `Số: 33KH-UBND`. */
const NUMBER = new RegExp(
  String.raw`(?:^|\s)[Ss]\S{0,2} ?:? ?(\d{1,5})(?:(?:( ?)\/ ?|(?=[A-ZĐ]))${SYMBOL}|\/([A-ZĐƯ]{2,5}[rg]?)(?=\s|$))`,
  'u',
);
/** `Số: Xã /CT-UBND`, `Sôz44 /CT-UBND`: figures written by hand. */
const WRITTEN_NUMBER = new RegExp(String.raw`(?:^|\s)S[ôốo6óồò]\S{0,4}(?: \S{1,4}){0,3} ?\/ ?${SYMBOL}`, 'u');
/** Stands for figures that cannot be read: the printed part of the number is known all the same. */
const UNREAD = '…';

function readNumber(lines: readonly SourceLine[], transcript: Transcript): string | null {
  for (const line of lines) {
    const [, figures, apart, printed, kindAlone] = NUMBER.exec(line.text) ?? [];
    // `12/KH` lacks its issuer, and is a number all the same.
    const symbol = printed ?? kindAlone ?? WRITTEN_NUMBER.exec(line.text)?.[1];
    if (symbol === undefined) continue;
    // Typed in one with its symbol, or with the sureness that print has: written figures are read as any others.
    const isSure = figures !== undefined && (apart !== ' ' || surelyRead(transcript, line, figures));
    return `${isSure ? figures : UNREAD}/${symbol.replace(/\s/gu, '').replace(/–/gu, '-')}`;
  }
  return null;
}

/** Where the scan lost the line that names the kind, the text still says what it is. */
const SAYS_KIND = /(?:ban hanh|xay dung|tren day la) (ke hoach|quyet dinh|nghi quyet|chuong trinh|huong dan)/;

function readKind(parts: Anatomy): string | null {
  const named = parts.kind ? kindNamedBy(parts.kind.text) : undefined;
  if (named) return named;
  if (SUBJECT.test(parts.title[0]?.text ?? '')) return 'Công văn';
  const said = SAYS_KIND.exec(fold(runningText([...parts.opening, ...parts.closing]).text))?.[1];
  return said ? (kindNamedBy(said) ?? null) : null;
}

/** “Văn phòng UBND tỉnh” of a plan from Nghệ An is Văn phòng UBND tỉnh Nghệ An. */
function completeIssuer(full: string, province: string | null): string {
  return province !== null && /(?:UBND|HĐND|nhân dân) (?:tỉnh|thành phố)$/u.test(full)
    ? `${full} ${province}`
    : full;
}

export function readMetadata(
  all: Anatomy,
  references: readonly Reference[],
  transcript: Transcript,
): Metadata {
  const parts = { ...all, letterhead: withoutIncomingStamp(all.letterhead) };
  const issuer = readIssuer(parts);
  const title = runningText(parts.title).text.replace(SUBJECT, '');
  const whole = runningText([...parts.title, ...parts.opening, ...parts.closing, ...parts.body]).text;
  const cited = references.map((reference) => reference.issuer ?? '').join('; ');
  const { place, date } = readIssueDate(parts.letterhead, transcript);
  const province =
    provinceIn(`${title}. ${cited}. ${whole}`) ?? provinceIn(runningText(parts.letterhead).text) ?? null;
  return {
    kind: readKind(parts),
    number: readNumber(parts.letterhead, transcript),
    date,
    issuer: issuer ? completeIssuer(issuer.full, province) : null,
    // An office of the province without a place of its own in the letterhead sits where the province does.
    place: issuer?.name ?? place ?? (issuer ? province : null),
    province,
    title: title === '' ? null : title,
    signer: readSigner(parts.ending),
  };
}
