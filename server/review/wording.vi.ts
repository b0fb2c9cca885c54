// What a person decided, in sentences that every page and export shows.
import type { Status } from '../model/comparison.ts';
import type { Verdict } from '../model/review.ts';

const DECIDED: Readonly<Record<Status, string>> = {
  met: 'đạt',
  partial: 'chưa đủ',
  missing: 'còn thiếu',
  unclear: 'cần xem thêm',
};

export const VIETNAMESE = {
  /** “Chị Lan kết luận: đạt. Ghi chú: có ở phụ lục.” */
  verdict: ({ status, note, actor, outdated }: Verdict): string => {
    const said = note.trim().replace(/[.\s]+$/u, '');
    const since = outdated === true ? ' Mẫu đã sửa sau kết luận này.' : '';
    return `Người xem xét (${actor}) kết luận: ${DECIDED[status]}.${said === '' ? '' : ` Ghi chú: ${said}.`}${since}`;
  },
  finding: (heading: string, verdict: string): string => `“${heading}”: ${verdict}`,
} as const;
