// The sentences in the language chosen. Vietnamese unless a person chose otherwise; choosing reloads the page.
import { en } from './wording/en.ts';
import { vi, type Wording } from './wording/vi.ts';

const KEY = 'doichieu.language';
const LANGUAGES: Readonly<Record<string, Wording>> = { vi, en };

const chosen = localStorage.getItem(KEY) ?? 'vi';

export const t: Wording = LANGUAGES[chosen] ?? vi;

const language = t === en ? 'en' : 'vi';
document.documentElement.lang = language;

// The service answers in the page's language, links to files too, whatever the browser prefers.
document.cookie = `doichieu.language=${language}; path=/; max-age=31536000; samesite=strict`;

export function switchLanguage(): void {
  localStorage.setItem(KEY, t === en ? 'vi' : 'en');
  location.reload();
}
