// A good file → a spoilt one: bits turned, parts lost, doubled or swapped, figures made huge, and the same inside a zip's entries.
import { unzipSync, zipSync } from 'fflate';
import type { Chance } from '../random.ts';

const INSIDE = 0.6;

type Entries = ReturnType<typeof unzipSync>;

export function spoil(bytes: Uint8Array, chance: Chance): Uint8Array {
  const entries = entriesOf(bytes);
  if (entries !== undefined && chance.is(INSIDE)) return spoilInside(entries, chance);
  let spoilt = bytes;
  for (let times = 1 + chance.whole(3); times > 0; times--) spoilt = chance.of(WAYS)(spoilt, chance);
  return spoilt;
}

/** undefined where it is no package, or one of the samples that is damaged as it is. */
function entriesOf(bytes: Uint8Array): Entries | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** One entry is spoilt, and the package packed again, so that the parser behind it is reached. */
function spoilInside(entries: Entries, chance: Chance): Uint8Array {
  const name = chance.of(Object.keys(entries));
  const entry = entries[name] ?? new Uint8Array();
  const way = chance.is(0.5) ? chance.of(TEXT_WAYS) : chance.of(WAYS);
  return zipSync({ ...entries, [name]: way(entry, chance) });
}

type Way = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const piece = (bytes: Uint8Array, chance: Chance, most: number): readonly [number, number] => {
  const start = chance.whole(Math.max(1, bytes.length));
  return [start, Math.min(bytes.length, start + 1 + chance.whole(most))];
};

const turnBits: Way = (bytes, chance) => {
  const spoilt = Uint8Array.from(bytes);
  for (let times = 1 + chance.whole(30); times > 0 && spoilt.length > 0; times--) {
    const at = chance.whole(spoilt.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << chance.whole(8));
  }
  return spoilt;
};
const cutOff: Way = (bytes, chance) => bytes.slice(0, chance.whole(bytes.length));
const lose: Way = (bytes, chance) => {
  const [start, end] = piece(bytes, chance, 2000);
  return Buffer.concat([bytes.slice(0, start), bytes.slice(end)]);
};
const double: Way = (bytes, chance) => {
  const [start, end] = piece(bytes, chance, 2000);
  const part = bytes.slice(start, end);
  const times = 1 + chance.whole(50);
  return Buffer.concat([
    bytes.slice(0, start),
    ...Array.from({ length: times }, () => part),
    bytes.slice(start),
  ]);
};
const overwrite: Way = (bytes, chance) => {
  const [start, end] = piece(bytes, chance, 200);
  return Uint8Array.from(bytes).fill(chance.of([0, 0xff, 0x20, 0x3c]), start, end);
};
const swap: Way = (bytes, chance) => {
  const middle = chance.whole(bytes.length);
  return Buffer.concat([bytes.slice(middle), bytes.slice(0, middle)]);
};

const asText = (change: (text: string, chance: Chance) => string): Way => {
  return (bytes, chance) => Buffer.from(change(Buffer.from(bytes).toString('latin1'), chance), 'latin1');
};
const someNumber = (text: string, chance: Chance, to: string): string => {
  const all = [...text.matchAll(/\d+/g)];
  if (all.length === 0) return text;
  const { index, 0: found } = chance.of(all);
  return text.slice(0, index) + to + text.slice(index + found.length);
};
const huge = asText((text, chance) =>
  someNumber(text, chance, chance.of(['999999999', '4294967296', '-1', '0'])),
);
const deep = asText((text, chance) => {
  const tag = /<([\w:]+)[^>/]*>/.exec(text.slice(chance.whole(text.length)))?.[1] ?? 'w:p';
  const [start] = [text.indexOf(`<${tag}`)];
  if (start < 0) return text;
  const times = 10 ** (1 + chance.whole(4));
  return text.slice(0, start) + `<${tag}>`.repeat(times) + text.slice(start);
});
const lessTags = asText((text, chance) =>
  text.replaceAll(/<\/[\w:]+>/g, (tag) => (chance.is(0.02) ? '' : tag)),
);

const TEXT_WAYS: readonly Way[] = [huge, deep, lessTags];
const WAYS: readonly Way[] = [turnBits, cutOff, lose, double, overwrite, swap, huge];
