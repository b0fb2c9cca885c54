// How wide letters are against each other, in no font: to divide a run whose width is known into its words.

const NARROW = new Set("iljt.,;:'|!()[]-IfrìíỉĩịÌÍỈĨỊ ");
const BROAD = new Set('mwMW');

/** Widths that divide a run into its words: exact for the run, near enough inside. */
function widthOf(char: string): number {
  if (NARROW.has(char)) return 0.6;
  if (BROAD.has(char)) return 1.6;
  return /[\p{Lu}\d]/u.test(char) ? 1.3 : 1;
}

/** Of the letters and signs that are common, by their code: asked for each letter of each page. */
const COMMON = Float64Array.from({ length: 0x2000 }, (_, code) => widthOf(String.fromCharCode(code)));

/** In units of a small letter. */
export function breadth(text: string): number {
  let sum = 0;
  for (const char of text) sum += COMMON[char.charCodeAt(0)] ?? widthOf(char);
  return sum;
}
