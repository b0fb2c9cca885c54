// What a later plan of a unit changed, in each language.
import type { Language } from '../model/comparison.ts';

export const CHANGES: Readonly<Record<Language, (added: number, dropped: number) => string>> = {
  vi: (added, dropped) =>
    [added > 0 && `bổ sung ${added}`, dropped > 0 && `bỏ ${dropped}`].filter(Boolean).join(', ') ||
    'không đổi kết quả',
  en: (added, dropped) =>
    [added > 0 && `${added} added`, dropped > 0 && `${dropped} dropped`].filter(Boolean).join(', ') ||
    'the same result',
};
