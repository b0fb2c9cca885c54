// Word vectors ↔ the bytes they are kept as: words, how common each is, and one signed byte for each dimension.
import type { Meaning } from './meaning.ts';

/** Shape of the bytes; a file of another shape is refused. */
const FORMAT = 'doichieu meaning 1';
const LARGEST = 127;

interface Head {
  readonly format: string;
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly shares: readonly number[];
}

export function saveMeaning({ words, dimensions, vectors, shares }: Meaning): Uint8Array {
  const head: Head = {
    format: FORMAT,
    dimensions,
    words: [...words.keys()],
    shares: Array.from(shares, (share) => Number(share.toPrecision(3))),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(text.length + vectors.length);
  bytes.set(text);
  const signed = new Int8Array(bytes.buffer, text.length);
  for (let row = 0; row < words.size; row++) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0) || 1;
    vector.forEach((value, at) => {
      signed[row * dimensions + at] = Math.round((value / most) * LARGEST);
    });
  }
  return bytes;
}

export function loadMeaning(bytes: Uint8Array): Meaning {
  const end = bytes.indexOf('\n'.charCodeAt(0));
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))) as Head;
  if (head.format !== FORMAT) throw new Error(`Word vectors of another format: ${head.format}`);
  const { dimensions, words, shares } = head;
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, words.length * dimensions);
  const vectors = new Float32Array(words.length * dimensions);
  for (let row = 0; row < words.length; row++) {
    let square = 0;
    for (let at = 0; at < dimensions; at++) square += (signed[row * dimensions + at] ?? 0) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let at = 0; at < dimensions; at++) {
      vectors[row * dimensions + at] = (signed[row * dimensions + at] ?? 0) / norm;
    }
  }
  return {
    words: new Map(words.map((word, number) => [word, number])),
    dimensions,
    vectors,
    shares: Float64Array.from(shares),
  };
}
