// Sentences as syllable numbers → the compounds of Vietnamese: neighbours that stand together far more often than chance.

/** Numbers of syllables, sentence after sentence, with a wall between. */
export const WALL = -1;

/** Neighbours seen less often are not judged. */
const LEAST_SEEN = 15;
/**
 * Normalised pointwise mutual information (Bouma 2009) from which two neighbours are one word, round by round. The second
 * round joins at most four syllables and is stricter: names of things, not phrases, whose words are worth more apart.
 */
const TOGETHER = [0.25, 0.55] as const;

export interface Words {
  /** By number, as written, syllables apart by a space. */
  readonly names: string[];
  /** The text again, in numbers of words. */
  readonly text: Int32Array;
}

function countsOf(text: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const word of text) if (word >= 0) counts[word]! += 1;
  return counts;
}

/** One round: pairs that belong together become words of their own, the firmest of overlapping pairs first. */
function join({ names, text }: Words, together: number): Words {
  const counts = countsOf(text, names.length);
  const frequent = counts.map((count) => (count >= LEAST_SEEN ? 1 : 0));
  const pairs = new Map<number, number>();
  const size = names.length;
  for (let at = 1; at < text.length; at++) {
    const [a, b] = [text[at - 1]!, text[at]!];
    if (a < 0 || b < 0 || !frequent[a] || !frequent[b]) continue;
    const key = a * size + b;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  let total = 0;
  for (const count of counts) total += count;
  const firm = new Map<number, number>();
  for (const [key, count] of pairs) {
    if (count < LEAST_SEEN) continue;
    const [a, b] = [Math.floor(key / size), key % size];
    const information = Math.log((count * total) / (counts[a]! * counts[b]!)) / -Math.log(count / total);
    if (information >= together && !/^0$/u.test(names[a]!) && !/^0$/u.test(names[b]!))
      firm.set(key, information);
  }
  const numbers = new Map(names.map((name, at) => [name, at]));
  const joined = Int32Array.from(text);
  let end = 0;
  const firmness = (at: number): number => {
    const [a, b] = [text[at]!, text[at + 1] ?? WALL];
    return a < 0 || b < 0 ? 0 : (firm.get(a * size + b) ?? 0);
  };
  for (let at = 0; at < text.length; at++) {
    const here = firmness(at);
    if (here > 0 && here >= firmness(at + 1)) {
      const name = `${names[text[at]!]} ${names[text[at + 1]!]}`;
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.length;
        names.push(name);
        numbers.set(name, number);
      }
      joined[end++] = number;
      at++;
    } else joined[end++] = text[at]!;
  }
  return { names, text: joined.slice(0, end) };
}

export function collocate(words: Words): Words {
  let found = words;
  for (const together of TOGETHER) found = join(found, together);
  return found;
}
