// Text → the awards it names: a Bằng khen is no Giấy khen, whatever else the sentences share.
import { spelledOut } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';

export interface Award {
  /** Folded: `bang khen`. */
  readonly name: string;
  readonly text: string;
}

const AWARDS =
  /(?<!\p{L})(?:bằng khen|giấy khen|thư khen|cờ thi đua|huân chương(?: (?:lao động|độc lập|chiến công|hồ chí minh))?|huy chương|kỷ niệm chương|chiến sĩ thi đua(?: (?:toàn quốc|cấp tỉnh|cơ sở))?|anh hùng lao động|lao động tiên tiến|tập thể lao động xuất sắc|biểu trưng|danh hiệu [“"][^”"]{3,40}[”"])(?!\p{L})/giu;

/** Each name once, in the order of the text. */
export function awardsIn(text: string): readonly Award[] {
  const found = new Map<string, string>();
  for (const [award] of spelledOut(text).matchAll(AWARDS)) {
    const name = fold(award).replace(/[“”"]/g, '');
    if (!found.has(name)) found.set(name, award);
  }
  return [...found].map(([name, said]) => ({ name, text: said }));
}
