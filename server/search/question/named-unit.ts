// A question and the issuers in sight → the one it names, and what is left of the question.
import { fold } from '../../language/fold.ts';
import { wordsOf } from '../words.ts';

export interface NamedUnit {
  readonly issuer: string;
  readonly rest: string;
}

const OFFICE = /(?:^|\s)(?:(?:ubnd|uy ban nhan dan|cua|tai|o)\s+)+$/;
/** Names begin with what kind of unit they are: a bare name may be any word. */
const KIND = /^(?:xa|phuong|dac khu|thi tran|tinh|thanh pho|so|ban|phong) /;

/** The longest name counts: "xã Vĩnh Linh" is not "xã Vĩnh". With an accent typed, the accents are meant. */
export function namedUnit(text: string, issuers: readonly string[]): NamedUnit | undefined {
  const words = wordsOf(text);
  const isAccented = words.some(({ exact, folded }) => exact !== folded);
  const form = isAccented ? 'exact' : 'folded';
  const said = ` ${words.map((word) => word[form]).join(' ')} `;
  let best: { readonly issuer: string; readonly name: string } | undefined;
  for (const issuer of issuers) {
    const name = wordsOf(issuer.normalize('NFC'))
      .map((word) => word[form])
      .join(' ')
      .replace(isAccented ? /^(?:ubnd|ủy ban nhân dân) / : /^(?:ubnd|uy ban nhan dan) /, '');
    const kind = KIND.exec(fold(name))?.[0].length ?? 0;
    const isWhole = said.trim() === name.slice(kind);
    if (!isWhole && (kind === 0 || !said.includes(` ${name} `))) continue;
    if (best === undefined || name.length > best.name.length) best = { issuer, name };
  }
  if (best === undefined) return undefined;
  const length = best.name.split(' ').length;
  const first = words.findIndex((_, at) =>
    best.name.endsWith(
      words
        .slice(at, at + length)
        .map((word) => word[form])
        .join(' '),
    ),
  );
  const [from, to] = [words[first], words[Math.min(words.length, first + length) - 1]];
  if (from === undefined || to === undefined) return undefined;
  const before = text.slice(0, from.start);
  const office = OFFICE.exec(fold(before))?.[0].length ?? 0;
  const rest = `${before.slice(0, before.length - office)} ${text.slice(to.end)}`.replace(/\s+/g, ' ').trim();
  return { issuer: best.issuer, rest };
}
