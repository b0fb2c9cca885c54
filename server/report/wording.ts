// What a report of a comparison says of its own, in the language asked for; letters and reports to the leadership are Vietnamese.
import type { Language } from '../model/comparison.ts';
import { REPORT_EN } from './wording.en.ts';
import { REPORT_VI, type ReportWording } from './wording.vi.ts';

const REPORTS: Readonly<Record<Language, ReportWording>> = { vi: REPORT_VI, en: REPORT_EN };

export function reportWording(language: Language): ReportWording {
  return REPORTS[language];
}
