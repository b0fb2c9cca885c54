// Whether a text is set in capitals, as titles of parts are.

/** Share of a title's letters that are capitals. */
const CAPITALS = 0.8;

function smallLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) count++;
  }
  return count;
}

/** All capitals, as titles of parts are set. */
export function isCapitals(text: string): boolean {
  // Running text, which most lines are, is told without looking for what are letters.
  if (smallLetters(text) > text.length * (1 - CAPITALS)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return false;
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  return capitals >= letters.length * CAPITALS;
}
