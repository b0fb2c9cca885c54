// What a plan tells of the past is no part of what it plans: sections that take stock, sentences of what was done in a year gone by.
import { fold } from '../../language/fold.ts';
import type { Document, Section } from '../../model/document.ts';
import { walk } from '../../structure/outline/section-tree.ts';

const TAKES_STOCK =
  /^(?:danh gia (?:ket qua|tinh hinh|thuc trang|chung|cong tac|viec|nam)|(?:dac diem )?tinh hinh|thuc trang|hien trang|boi canh|ket qua (?:thuc hien|dat duoc|trien khai|nam)|nhung ket qua|ton tai|han che|uu diem|khuyet diem|kho khan|nguyen nhan|su can thiet)(?![\p{L}])/u;
/** “Đánh giá kết quả, xếp loại” is a task; what takes stock says what has been. */
const TASK = /xep loai|khen thuong|bieu duong|binh xet/;
const DEEPEST = 2;

/** “năm 2025 … đã …”, but not “nhiệm vụ năm 2025 đã đề ra”. */
const DONE_IN_YEAR =
  /năm ((?:19|20)\d{2})(?!\d)[^.;]{0,60}?(?<!\p{L})đã (?!đề ra|nêu|giao|được giao|phê duyệt|được phê duyệt|ban hành|xác định|ký)/iu;
const DONE_LATELY =
  /^(?:trong )?(?:thời gian (?:vừa )?qua|những năm qua|vừa qua|năm qua|năm trước)[^.;]{0,60}?(?<!\p{L})đã /iu;

export interface PastActivities {
  /** Whether the section and all below it take stock. */
  takesStock(section: Section): boolean;
  /** Whether the sentence tells of what was done. */
  tellsOfPast(sentence: string): boolean;
}

function saysDone(section: Section, year: number | undefined): boolean {
  const text = [...walk([section])].map((each) => `${each.heading} ${each.text}`).join(' ');
  const years = [...text.matchAll(/năm ((?:19|20)\d{2})/giu)].map(([, found]) => Number(found));
  return /(?<!\p{L})(?:đã|chưa) /iu.test(text) || (year !== undefined && years.some((each) => each < year));
}

export function pastActivities({ metadata }: Document): PastActivities {
  const year = metadata.date === null ? undefined : Number(metadata.date.slice(0, 4));
  return {
    takesStock(section) {
      const title = fold(section.heading);
      const shallow = section.path.split('.').length <= DEEPEST;
      return (
        section.titled && shallow && TAKES_STOCK.test(title) && !TASK.test(title) && saysDone(section, year)
      );
    },
    tellsOfPast(sentence) {
      if (DONE_LATELY.test(sentence)) return true;
      const done = DONE_IN_YEAR.exec(sentence)?.[1];
      return done !== undefined && year !== undefined && Number(done) < year;
    },
  };
}
