// The own text of an item that has items below it, and paragraphs that no item holds → which of them demand something themselves.
import { fold } from '../../language/fold.ts';
import type { Piece, Section } from '../../model/document.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import { readQuantities, type Quantity } from '../../structure/values/quantities.ts';
import { beginsWithBidding, bids } from './duty.ts';

/** Shorter ones are titles, such as “Khen thưởng tổng kết vào năm 2030”. */
const LEAD_IN_WORDS = 10;
/** A date or a year alone belongs to a citation or a title as often as not. */
const SETTING: ReadonlySet<Quantity['kind']> = new Set([
  'deadline',
  'month',
  'period',
  'percent',
  'frequency',
]);
/** A title that bids is shorter; so long a sentence gives an office its task, and the list below says more of it. */
const TASK_WORDS = 35;
/** Over a list: “Chỉ đạo các ngân hàng … , cụ thể như sau:” */
const LEADING_TASK_WORDS = 30;

const words = (text: string): number => text.split(' ').length;

function isAnnexNote(text: string): boolean {
  return /^\((?:Ban hành )?[Kk]èm theo/u.test(text);
}

function setsValue(text: string): boolean {
  return words(text) >= LEAD_IN_WORDS && readQuantities(text).some(({ kind }) => SETTING.has(kind));
}

/** “… đạt các tiêu chuẩn sau:” hands the demand over to its list. */
const HANDS_OVER = /(?:tieu chuan|tieu chi|dieu kien|noi dung|nhiem vu|giai phap)[^:]{0,30} sau(?: day)? ?:$/;

function leads({ text, titled }: Section, said: string): boolean {
  if (isAnnexNote(said)) return false;
  if (setsValue(said)) return true;
  if (said.endsWith(':')) {
    const isTask = !titled && words(said) >= LEADING_TASK_WORDS && beginsWithBidding(said);
    return isTask && !HANDS_OVER.test(fold(said));
  }
  // A long title begins with its verb and has no stop; a sentence that gives a task names who is to do it, or has one.
  if (!/[.;]$/u.test(said) && beginsWithBidding(said)) return false;
  return text !== '' && words(said) >= TASK_WORDS && bids(said);
}

/** Paragraphs of an item with items below that demand something; the last of them leads to the list. */
export function demandingLeadIns(section: Section): readonly Piece[] {
  const said = section.text === '' ? section.heading : section.text;
  const whole: Piece = { label: '', text: said, lines: section.ownLines };
  const pieces = section.pieces ?? [whole];
  return pieces.filter((piece, at) => {
    // Duties (1) and (2) in its midst, of which (3) happens to begin a line and is an item of its own.
    if (piece.label !== '') return true;
    const isLast = at === pieces.length - 1;
    if (isLast || piece.text.endsWith(':')) return leads(section, piece.text);
    return !isAnnexNote(piece.text) && words(piece.text) >= LEAD_IN_WORDS && bids(piece.text);
  });
}

const DIFFICULTIES = /kho khan|vuong mac/;
const STRICT = /(?:nghiem tuc|khan truong|chiu trach nhiem|(?:^|[,;. ])(?:giao|yeu cau) )/;

/**
 * A closing paragraph that sets a day, gives a task or asks to be told of difficulties. What a commune asks of its own
 * offices (`isOwn`) by such a formula is no demand on another plan.
 */
export function closingDemands(text: string, isOwn: boolean): boolean {
  if (
    ownQuantities(text).some(({ kind }) => kind === 'deadline' || kind === 'frequency' || kind === 'hour')
  ) {
    return true;
  }
  const said = fold(text);
  return !isOwn && bids(text) && (DIFFICULTIES.test(said) || STRICT.test(said));
}
