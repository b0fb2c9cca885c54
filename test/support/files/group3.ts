// Black and white pictures as fax machines of group 3 send them (ITU-T T.4): runs of white and black as codes, line by
// line, or in the mixed scheme against the line above. Hardly any library writes it any more.

/** Of runs of 0 to 63 pixels, then of 64, 128, … 1728. */
const WHITE = codes(
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 ' +
    '0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 ' +
    '00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 ' +
    '00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 ' +
    '01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 ' +
    '00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 ' +
    '011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 ' +
    '010011011',
);
const BLACK = codes(
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 ' +
    '0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 ' +
    '00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 ' +
    '000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 ' +
    '000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 ' +
    '000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 ' +
    '000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 0000001111 ' +
    '000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 ' +
    '0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 ' +
    '0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 ' +
    '0000001011010 0000001011011 0000001100100 0000001100101',
);
const END_OF_LINE = '000000000001';
const PASS = '0001';
const ACROSS = '001';
/** By how far a change stands right of the one above it, from three to the left on. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];

function codes(list: string): readonly string[] {
  return list.split(' ');
}

function run(length: number, table: readonly string[]): string {
  const long = length >> 6;
  return (long > 0 ? (table[63 + long] ?? '') : '') + (table[length & 63] ?? '');
}

/** Where the colour changes, white first, closed by the width. */
function changesOf(row: Uint8Array): readonly number[] {
  const changes: number[] = [];
  row.forEach((black, at) => {
    if (black !== (at === 0 ? 0 : row[at - 1])) changes.push(at);
  });
  return [...changes, row.length, row.length];
}

function alongItself(row: Uint8Array): string {
  let from = 0;
  return changesOf(row)
    .slice(0, -1)
    .map((to, at) => {
      const code = run(to - from, at % 2 === 0 ? WHITE : BLACK);
      from = to;
      return code;
    })
    .join('');
}

function againstAbove(row: Uint8Array, above: Uint8Array): string {
  const here = changesOf(row);
  const there = changesOf(above);
  const width = row.length;
  let bits = '';
  let at = -1;
  let black = 0;
  while (at < width) {
    const next = here.find((change, k) => change > at && k % 2 === black) ?? width;
    const over = there.findIndex((change, k) => change > at && k % 2 === black);
    const [first = width, second = width] = over < 0 ? [] : there.slice(over, over + 2);
    if (second < next) {
      bits += PASS;
      at = second;
    } else if (Math.abs(next - first) <= 3) {
      bits += VERTICAL[next - first + 3] ?? '';
      at = next;
      black = 1 - black;
    } else {
      const after = here.find((change, k) => change > next && k % 2 !== black) ?? width;
      const [one, other] = black === 0 ? [WHITE, BLACK] : [BLACK, WHITE];
      bits += ACROSS + run(next - Math.max(0, at), one) + run(after - next, other);
      at = after;
    }
  }
  return bits;
}

export interface Group3Options {
  /** Lines of which one is coded by itself and the others against the one above; 0: all by themselves. */
  readonly k?: number;
  /** A code before each line; the mixed scheme always has it. */
  readonly endOfLine?: boolean;
  /** Each line begins a new byte. */
  readonly aligned?: boolean;
}

/** `rows`: 1 where it is black; at most 1791 pixels wide. */
export function group3Bytes(rows: readonly Uint8Array[], options: Group3Options = {}): Uint8Array {
  const { k = 0, endOfLine = k > 0, aligned = false } = options;
  let bits = '';
  rows.forEach((row, at) => {
    const above = k > 0 && at % k !== 0 ? rows[at - 1] : undefined;
    if (aligned) bits += '0'.repeat((8 - (bits.length % 8)) % 8);
    if (endOfLine) bits += END_OF_LINE + (k > 0 ? (above ? '0' : '1') : '');
    bits += above ? againstAbove(row, above) : alongItself(row);
  });
  bits += '0'.repeat((8 - (bits.length % 8)) % 8);
  return Uint8Array.from({ length: bits.length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
}

/** Numbers of TIFF 6.0: each entry a tag, its type (3: two bytes, 4: four), one value. */
export function group3Tiff(rows: readonly Uint8Array[], dpi: number): Uint8Array {
  const data = group3Bytes(rows, { endOfLine: true });
  const entries = [
    [256, 4, rows[0]?.length ?? 0],
    [257, 4, rows.length],
    [258, 3, 1],
    [259, 3, 3],
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, rows.length],
    [279, 4, data.length],
    [292, 4, 0],
  ] as const;
  const directory = 8 + data.length + (data.length % 2);
  const resolution = directory + 2 + (entries.length + 2) * 12 + 4;
  const file = Buffer.alloc(resolution + 8);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(directory, 4);
  file.set(data, 8);
  const all = [...entries.slice(0, -1), [282, 5, resolution], [283, 5, resolution], entries.at(-1) ?? []];
  file.writeUInt16LE(all.length, directory);
  all.forEach(([tag = 0, type = 4, value = 0], at) => {
    const entry = directory + 2 + at * 12;
    file.writeUInt16LE(tag, entry);
    file.writeUInt16LE(type, entry + 2);
    file.writeUInt32LE(1, entry + 4);
    if (type === 3) file.writeUInt16LE(value, entry + 8);
    else file.writeUInt32LE(value, entry + 8);
  });
  file.writeUInt32LE(dpi, resolution);
  file.writeUInt32LE(1, resolution + 4);
  return new Uint8Array(file);
}
