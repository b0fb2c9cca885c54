// Sayings → sentences, in the language asked for.
import type { Language, Saying } from '../model/comparison.ts';
import { ENGLISH } from './comparison.en.ts';
import { VIETNAMESE, type Sentences } from './comparison.vi.ts';

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi: VIETNAMESE, en: ENGLISH };

type Told<Args extends readonly unknown[]> = {
  readonly [At in keyof Args]: string extends Args[At] ? Args[At] | Saying : Args[At];
};

export function saying<Key extends keyof Sentences>(
  key: Key,
  ...args: Told<Parameters<Sentences[Key]>>
): Saying {
  return { key, args };
}

export function say({ key, args }: Saying, language: Language): string {
  const sentence = SENTENCES[language][key as keyof Sentences] as (...told: readonly unknown[]) => string;
  return sentence(...args.map((arg) => (isSaying(arg) ? say(arg, language) : arg)));
}

/** A finding's sentence, as it stands where no language is asked for, and what it was put into words from. */
export function told(said: Saying): { readonly message: string; readonly said: Saying } {
  return { message: say(said, 'vi'), said };
}

function isSaying(arg: unknown): arg is Saying {
  return typeof arg === 'object' && arg !== null && 'key' in arg && 'args' in arg;
}
