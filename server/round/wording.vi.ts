// What a round says of itself, in Vietnamese.
export const ROUND_WORDING = {
  byIssuer: 'theo cơ quan ban hành',
  byTitle: 'theo trích yếu',
  byFileName: 'theo tên tệp',
  byFormerName: (former: string, now: string) => `${former} nay thuộc ${now.replace(/^UBND /u, '')}`,
  byNearName: (read: string) => `tên đọc được “${read}” gần giống`,
  changes: (added: number, dropped: number) =>
    [added > 0 && `bổ sung ${added}`, dropped > 0 && `bỏ ${dropped}`].filter(Boolean).join(', ') ||
    'không đổi kết quả',
} as const;
