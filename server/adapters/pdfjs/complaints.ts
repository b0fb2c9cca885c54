// What pdf.js warns of while it works. It goes on where a viewer would, and a page from which something was removed
// looks like one that never had it.

/** A hostile file can be complained of without end. */
const MOST = 50;

/** Runs `work` with the list that fills with the library's warnings. One at a time: they come through the console. */
export async function hearing<T>(work: (complaints: readonly string[]) => Promise<T>): Promise<T> {
  const complaints: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown): void => {
    if (complaints.length < MOST) complaints.push(String(message));
  };
  try {
    return await work(complaints);
  } finally {
    console.warn = warn;
  }
}

/** pdf.js leaves out pictures above the limit on pixels, and says so here alone. */
export function leftOutPicture(complaints: readonly string[]): boolean {
  return complaints.some((complaint) => complaint.includes('exceeded maximum allowed size'));
}

/** It paints nothing where a picture cannot be decoded: the page would pass for a blank one. */
export function lostPicture(complaints: readonly string[]): boolean {
  return complaints.some((complaint) => complaint.includes('Unable to decode image'));
}

/** It shows what there is of a picture whose bytes end too early, over an empty rest. */
export function cutPicture(complaints: readonly string[]): boolean {
  return complaints.some((complaint) => complaint.includes('without finding an EOI marker'));
}

/** Said by what unpacks for it: packed bytes end before their end, and the library goes on with what there is of them. */
export const PACKED_BYTES_END = 'Packed bytes end too early.';

export function unpackedInPart(complaints: readonly string[]): boolean {
  return complaints.includes(PACKED_BYTES_END);
}

/** What it cannot follow it leaves out: the rest of a damaged page, or a part that the file does not hold. */
export function lostContent(complaints: readonly string[]): boolean {
  return complaints.some((complaint) =>
    /ignoring (?:errors during|XObject|additional invalid characters)/.test(complaint),
  );
}
