// Who did something where it was no person with an account: kept in Vietnamese, told in the language asked for.
import type { Language } from '../model/comparison.ts';

/** Of a service without accounts, of the command line, of what the program does by itself. */
const ENGLISH: Readonly<Record<string, string>> = {
  'cục bộ': 'local user',
  máy: 'the machine',
  'dòng lệnh': 'the command line',
  'hẹn giờ': 'the timetable',
  'thư mục nhận': 'the watched folder',
};

export function actorIn(name: string, language: Language): string {
  return language === 'vi' ? name : (ENGLISH[name] ?? name);
}
