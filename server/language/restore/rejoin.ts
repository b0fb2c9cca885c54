// Wrapped lines → paragraphs: for counting phrases only, where a wrong join costs one phrase.

const SENTENCE_CLOSES = /[.;:!?]["”)]?$/;
const ITEM_OPENS = /^(?:[-–+•*]|\d+(?:\.\d+)*[.)]|\p{L}\)|[IVX]+\.)\s/u;

export function rejoin(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue; // blank lines stand between wrapped lines in some text layers
    if (current !== '' && !SENTENCE_CLOSES.test(current) && !ITEM_OPENS.test(text)) current += ` ${text}`;
    else {
      if (current !== '') paragraphs.push(current);
      current = text;
    }
  }
  if (current !== '') paragraphs.push(current);
  return paragraphs;
}
