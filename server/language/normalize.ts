// Text as it came → the one form every later stage expects: NFC, "\n", no invisible characters. Idempotent.

/** Byte order mark, zero-width space and joiners, word joiner, soft hyphen: they split words that look whole. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

export function normalize(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      .replace(/\r\n?/g, '\n')
      // Icelandic eth looks like Đ and is what several keyboards of the 1990s typed for it.
      .replace(/\u00D0/g, 'Đ')
      .replace(/\u00F0/g, 'đ')
      .normalize('NFC')
  );
}
