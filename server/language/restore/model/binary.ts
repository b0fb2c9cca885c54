// Named arrays ↔ one run of bytes, so that a model is read in one go and used where it lies.

const MAGIC = 0x44434d31;
const ALIGNMENT = 8;

export type Sections = ReadonlyMap<string, Uint8Array>;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

export function pack(sections: Sections): Uint8Array {
  const directory = new TextEncoder().encode(
    JSON.stringify([...sections].map(([name, bytes]) => [name, bytes.length])),
  );
  let size = aligned(8 + directory.length);
  for (const bytes of sections.values()) size += aligned(bytes.length);
  const packed = new Uint8Array(size);
  const view = new DataView(packed.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, directory.length);
  packed.set(directory, 8);
  let at = aligned(8 + directory.length);
  for (const bytes of sections.values()) {
    packed.set(bytes, at);
    at += aligned(bytes.length);
  }
  return packed;
}

/** Views into `packed`, which must start at a multiple of 8 in its buffer. Throws on bytes that `pack` did not write. */
export function unpack(packed: Uint8Array): Sections {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 8 || view.getUint32(0) !== MAGIC) throw new Error('not a restoration model');
  const length = view.getUint32(4);
  const directory: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(8, 8 + length)));
  const sections = new Map<string, Uint8Array>();
  let at = aligned(8 + length);
  for (const entry of Array.isArray(directory) ? directory : []) {
    const [name, size] = entry as [string, number];
    sections.set(name, packed.subarray(at, at + size));
    at += aligned(size);
  }
  if (at > packed.length) throw new Error('the restoration model is cut short');
  return sections;
}

export function sectionOf(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (!bytes) throw new Error(`the restoration model lacks ${name}`);
  return bytes;
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const bytesText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Low bytes first, then high bytes: the halves compress better apart. */
export function splitBytes(values: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    bytes[at] = value & 0xff;
    bytes[values.length + at] = value >> 8;
  }
  return bytes;
}

export function joinBytes(bytes: Uint8Array): Uint16Array {
  const length = bytes.length >> 1;
  const values = new Uint16Array(length);
  for (let at = 0; at < length; at++) values[at] = (bytes[at] ?? 0) | ((bytes[length + at] ?? 0) << 8);
  return values;
}
