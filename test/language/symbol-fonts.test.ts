// Signs of symbol fonts as the characters that they show.
import { describe, expect, it } from 'vitest';
import { privateSigns } from '../../server/language/symbol-fonts.ts';

describe('signs that a PDF keeps where no letter stands', () => {
  it.each([
    ['by the name of their font', 'ABCDEF+Symbol', '\uF0B3', '≥'],
    ['whatever stands around them in it', 'SymbolMT', '\uF061 \uF0A3 \uF062', 'α ≤ β'],
    ['of Wingdings', 'Wingdings-Regular', '\uF0FE', '☑'],
    ['of Wingdings 2', 'ABCDEF+Wingdings2', '\uF052', '☑'],
    ['without a name, where one font alone has them', undefined, '\uF0FE', '☑'],
  ])('are read: %s', (_, font, text, read) => {
    expect(privateSigns(font, text)).toBe(read);
  });

  it.each([
    ['letters that two fonts show otherwise', undefined, '\uF061'],
    ['words of a font that lost its name', 'F1', 'k\uF0D5 ho\uF0B9ch'],
    ['what the font does not have', 'Symbol', '\uF020'],
    ['Unicode', 'Symbol', 'Kế hoạch'],
  ])('stay: %s', (_, font, text) => {
    expect(privateSigns(font, text)).toBe(text);
  });
});
