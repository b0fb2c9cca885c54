// The language a request asks for: `Accept-Language`, unless the page said which it is in (a cookie, as links carry no header of ours).
import type { Context } from 'hono';
import { languageDetector } from 'hono/language';
import type { Language } from '../model/comparison.ts';

export const detectLanguage = languageDetector({
  order: ['cookie', 'header'],
  lookupCookie: 'doichieu.language',
  caches: false,
  supportedLanguages: ['vi', 'en'],
  fallbackLanguage: 'vi',
});

/** Vietnamese where a request failed before it was asked. */
export function languageOf(c: Context): Language {
  return c.get('language') === 'en' ? 'en' : 'vi';
}
