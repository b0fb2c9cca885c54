// What a round says of itself, in Vietnamese.
export const ROUND_WORDING = {
  byIssuer: 'theo cơ quan ban hành',
  byTitle: 'theo trích yếu',
  byFileName: 'theo tên tệp',
  byFormerName: (former: string, now: string) => `${former} nay thuộc ${now.replace(/^UBND /u, '')}`,
  byNearName: (read: string) => `tên đọc được “${read}” gần giống`,
} as const;
