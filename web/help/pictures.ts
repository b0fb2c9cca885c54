// Where the pictures of the guide are; they are fetched when they come into sight. Letters and the report are Vietnamese in any language.
import type { Picture } from './guide.ts';

const VIETNAMESE: Readonly<Record<Picture, string>> = {
  empty: new URL('../screenshots/empty.png', import.meta.url).href,
  progress: new URL('../screenshots/progress.png', import.meta.url).href,
  matrix: new URL('../screenshots/matrix.png', import.meta.url).href,
  panel: new URL('../screenshots/panel.png', import.meta.url).href,
  compare: new URL('../screenshots/compare.png', import.meta.url).href,
  questions: new URL('../screenshots/questions.png', import.meta.url).href,
  across: new URL('../screenshots/across.png', import.meta.url).href,
  words: new URL('../screenshots/words.png', import.meta.url).href,
  search: new URL('../screenshots/search.png', import.meta.url).href,
  letter: new URL('../screenshots/letter.png', import.meta.url).href,
  report: new URL('../screenshots/report.png', import.meta.url).href,
};

const ENGLISH: Readonly<Record<Picture, string>> = {
  ...VIETNAMESE,
  empty: new URL('../screenshots/empty.en.png', import.meta.url).href,
  progress: new URL('../screenshots/progress.en.png', import.meta.url).href,
  matrix: new URL('../screenshots/matrix.en.png', import.meta.url).href,
  panel: new URL('../screenshots/panel.en.png', import.meta.url).href,
  compare: new URL('../screenshots/compare.en.png', import.meta.url).href,
  questions: new URL('../screenshots/questions.en.png', import.meta.url).href,
  across: new URL('../screenshots/across.en.png', import.meta.url).href,
  words: new URL('../screenshots/words.en.png', import.meta.url).href,
  search: new URL('../screenshots/search.en.png', import.meta.url).href,
};

export const PICTURES = document.documentElement.lang === 'en' ? ENGLISH : VIETNAMESE;
