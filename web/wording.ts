// The sentences in the language chosen. Vietnamese unless a person chose otherwise; choosing reloads the page.
import { en } from './wording/en.ts';
import { vi, type Wording } from './wording/vi.ts';

const KEY = 'doichieu.language';
const LANGUAGES: Readonly<Record<string, Wording>> = { vi, en };

const chosen = localStorage.getItem(KEY) ?? 'vi';

export const t: Wording = LANGUAGES[chosen] ?? vi;

document.documentElement.lang = t === en ? 'en' : 'vi';

export function switchLanguage(): void {
  localStorage.setItem(KEY, t === en ? 'vi' : 'en');
  location.reload();
}
