// How a verdict that follows from another plan's is told.
import type { Precedent } from '../../model/comparison.ts';
import { pathText, placesText, quote, type Place } from '../findings/wording.vi.ts';
import type { Lesser } from './differing-values.ts';

type Named = Pick<Precedent, 'unit' | 'path'>;

const like = ({ unit, path }: Named): string => `như ${unit}, ${pathText(path)}`;

function lesserText({ asked, found }: Lesser): string {
  return found === undefined ? `không nêu ${quote(asked)}` : `ghi ${quote(found)} thay cho ${quote(asked)}`;
}

export const WORDING = {
  met: (places: readonly Place[], precedent: Named): string =>
    `Kế hoạch có nội dung này tại ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là đạt.`,
  partial: (places: readonly Place[], precedent: Named): string =>
    `Kế hoạch mới nêu một phần tại ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là chưa đủ.`,
  half: (places: readonly Place[], precedent: Named, less: readonly Lesser[]): string =>
    `Kế hoạch viết tại ${placesText(places)} ${like(precedent)}, đã được người xem xét coi là đạt, nhưng ${less.map(lesserText).join(', ')}.`,
  missing: (places: readonly Place[], precedent: Named): string =>
    `Không tìm thấy nội dung này; đoạn gần nhất là ${placesText(places)}, viết ${like(precedent)}, đã được người xem xét coi là không đáp ứng.`,
} as const;
