// Sections that ask nothing of anyone: viewpoints, addressees, the situation, legal grounds, lists of prices and places, forms.
import { fold } from '../../language/fold.ts';
import type { Field, Section } from '../../model/document.ts';
import { walk } from '../../structure/outline/section-tree.ts';
import { beginsWithBidding, bids } from './duty.ts';

const VIEWPOINT =
  /^(?:cac )?quan diem(?: (?:chi dao|chung|phat trien|xay dung))*(?: va)?,?(?: nguyen tac(?: chi dao)?)?$/;
const GROUNDS =
  /^(?:cac )?(?:can cu|co so)(?: (?:phap ly|xay dung|thuc tien|chinh tri|ban hanh|de|ke hoach))+/;
const ADDRESSEES =
  /^(?:pham vi,? ?(?:va )?)?doi tuong(?: (?:thi dua|ap dung|tham gia|thu huong|dieu chinh|phuc vu))*(?:,? (?:va )?pham vi.*)?$|^pham vi (?:ap dung|dieu chinh)$/;
const SITUATION =
  /^(?:danh gia (?:nguy co|tac dong|hien trang)|boi canh|du bao|nhan dinh|tinh hinh|thuc trang|hien trang|dac diem|su can thiet|khai quat|gioi thieu|giai thich tu ngu|thuan loi|kho khan)(?! .*(?:giai phap|nhiem vu))/;
/** An appendix of forms, of prices or of places. */
const FORM =
  /(?:^|\s)(?:bieu mau|mau so|mau bao cao|de cuong|du toan|kinh phi|don gia|muc chi|thang diem|bang diem|cham diem|bieu diem|danh sach|bien che|vi tri viec lam|thanh phan|so lieu|phan bo)(?:\s|$)/;
/** Of the leaves of a section that tells of the situation, fewer begin with what is to be done. */
const FEW = 0.34;

function leavesOf(section: Section): readonly Section[] {
  return [...walk([section])].filter(({ children }) => children.length === 0);
}

function bidShare(section: Section): number {
  const leaves = leavesOf(section);
  return leaves.filter(({ text }) => beginsWithBidding(text)).length / Math.max(1, leaves.length);
}

/** “Ban Chỉ đạo: không quá 05 cá nhân”, “Báo cáo viên 500.000 đồng/buổi”: a name and a figure. */
const PLACE_AND_FIGURE =
  /(?::|\s)(?:mỗi \p{L}+ (?:xét )?(?:chọn )?)?(?:không quá |tối đa |số lượng )?\d[\d.,]*(?: ?(?:đồng|nghìn|triệu|cá nhân|tập thể|người|suất|giải|chỉ tiêu|biên chế|trường hợp))[^.;]{0,30}[.;]?$/iu;
const ENTRY_WORDS = 40;
/** So many entries in a row are a table, whether or not it has lines. */
const FEWEST_ENTRIES = 4;
const MOST_OF_THEM = 0.7;

/** Items that are the entries of a table of prices or places. */
export function isPriceList(items: readonly Section[]): boolean {
  const leaves = items.filter(({ children }) => children.length === 0);
  const entries = leaves.filter(
    ({ text }) =>
      PLACE_AND_FIGURE.test(text) && text.split(' ').length <= ENTRY_WORDS && !beginsWithBidding(text),
  );
  return entries.length >= FEWEST_ENTRIES && entries.length >= leaves.length * MOST_OF_THEM;
}

/** Of a decision: from when it holds, and who is to carry it out. */
const TAKES_EFFECT =
  /(?:co hieu luc|het hieu luc|thay the quyet dinh|bai bo|chiu trach nhiem (?:thi hanh|thuc hien)? ?(?:quyet dinh|nghi quyet|chi thi)|can cu quyet dinh thi hanh)/;
const PROCLAIMS = /^(?:ban hanh|phe duyet|thong qua)(?: kem theo)?/;

function isArticleOnly({ path, text, heading, children }: Section): boolean {
  if (!/(?:^|\.)Điều \d+$/u.test(path)) return false;
  const said = fold(`${heading} ${text}`);
  return TAKES_EFFECT.test(said) || (children.length === 0 && PROCLAIMS.test(fold(text)));
}

const FIGURE_COLUMNS =
  /diem|don gia|thanh tien|muc (?:chi|ho tro|phu cap|thu|luong|tran)|phu cap|he so|so tien|du toan|kinh phi|bien che|chuc danh|chuc vu|ho va ten|ho ten|ngay sinh|dien thoai/;

const UNIT_COLUMN = /^(?:don vi(?: tinh)?|dvt)$/;
/** “Năm 2026”, “Mục tiêu đến năm 2030”; “Thực hiện năm 2025” tells how things are. */
const GOAL_COLUMN =
  /^(?!.*(?:thuc hien|ket qua|hien trang|thuc trang)).*(?:\b20\d\d\b|muc tieu|ke hoach|phan dau)/;

/** A row of a table of indicators: beside its unit the value to reach, and no verb that bids it. */
function isIndicatorRow(fields: readonly Field[]): boolean {
  const has = (pattern: RegExp, text: RegExp): boolean =>
    fields.some((field) => pattern.test(fold(field.name)) && text.test(field.text));
  return has(UNIT_COLUMN, /./u) && has(GOAL_COLUMN, /\d/u);
}

/** A row of a table of prices, marks, posts or people: nothing says who does it, by when, or what comes of it. */
function isFigureRow({ fields, text }: Section): boolean {
  if (!fields?.every(({ kind }) => kind === 'other')) return false;
  const isNamed = fields.some(({ name }) => FIGURE_COLUMNS.test(fold(name)));
  return isNamed || (fields.length > 0 && !bids(text) && !isIndicatorRow(fields));
}

/** Heads of a table stand in its text, so its rows could not be told apart. */
const UNREAD_TABLE =
  /(?:^|[\s)])S?TT\s.{0,160}(?:chủ trì|phối hợp|thời gian|đơn vị tính|điểm|kinh phí|mức)/iu;

function isFormOrUnread(section: Section): boolean {
  if (!section.path.startsWith('Phụ lục') || section.path.includes('.')) return false;
  const isOfTasks = leavesOf(section).some((leaf) => leaf.fields !== undefined && !isFigureRow(leaf));
  const title = fold(`${section.heading} ${section.text.slice(0, 200)}`);
  if (!isOfTasks && (UNREAD_TABLE.test(section.text) || FORM.test(title))) return true;
  return !isOfTasks && !leavesOf(section).some(({ text }) => bids(text));
}

/** Whether the section and all below it ask nothing. What takes stock of the past is told by `reported.ts`. */
export function asksNothing(section: Section): boolean {
  if (isArticleOnly(section) || isFormOrUnread(section) || isFigureRow(section)) return true;
  if (!section.titled) return false;
  const title = fold(section.heading)
    .replace(/[^a-z\d, ]/g, '')
    .trim();
  if (VIEWPOINT.test(title) || GROUNDS.test(title)) return true;
  if (ADDRESSEES.test(title)) return section.children.length > 0 && bidShare(section) < FEW;
  return SITUATION.test(title) && bidShare(section) < FEW;
}
