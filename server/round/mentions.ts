// Units whose whole name stands in a title or in the name of a file; the longest where one name holds another.
import type { Directory, Entry } from './directory.ts';
import { plainName } from './unit-names.ts';

/** A name of one syllable, or without its kind, may be anything. */
const LEAST_WORDS = 2;

export function unitsMentioned(text: string, { entries }: Directory): readonly Entry[] {
  const words = ` ${plainName(text.normalize('NFC'))} `;
  const said = entries.flatMap((entry) => {
    const whole = entry.isCommune ? plainName(entry.unit.name.replace(/^UBND /u, '')) : entry.plain;
    if (words.includes(` ${whole} `)) return [{ entry, said: whole, isWhole: true }];
    const bare = entry.plain.split(' ').length >= LEAST_WORDS && words.includes(` ${entry.plain} `);
    return bare ? [{ entry, said: entry.plain, isWhole: false }] : [];
  });
  // “xã Cam Lộ” says more than “Cam Lộ”, of which a ward and a commune may be called.
  const best = said.some(({ isWhole }) => isWhole) ? said.filter(({ isWhole }) => isWhole) : said;
  return best
    .filter(
      (one) => !best.some((other) => other.said !== one.said && ` ${other.said} `.includes(` ${one.said} `)),
    )
    .map(({ entry }) => entry);
}
