// What the detail of an audit's entry tells, in one line, in any language.

/** What a person wrote, and what a page reads, is told as it was written, also where it reads like a code. */
const WRITTEN: ReadonlySet<string> = new Set(['name', 'note', 'text', 'words']);

type Names = Readonly<Record<string, string>>;

export interface DetailNames {
  readonly fields: Names;
  readonly values: Names;
  /** Between two things that are told. */
  readonly separator: string;
}

/** Letters of a name, after which it is told once in a row. */
const LONG = 40;

/** `names`: id → what people call it. `subject`: what the entry is about, which its row tells already. */
export function detailText(
  { from, to, ...rest }: Readonly<Record<string, unknown>>,
  { fields, values, separator }: DetailNames,
  names: Names = {},
  subject = '',
): string {
  const known = { ...values, ...names };
  const change = to === undefined ? [] : [changeText({ from, to }, known)];
  const others = Object.entries(rest)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .flatMap(([name, value]) => {
      const told = said(value, WRITTEN.has(name) ? {} : known, fields);
      if (told === subject && subject !== '') return [];
      const once = subject.length > LONG ? told.replace(subject, '…') : told;
      return [`${fields[name] ?? name}: ${WRITTEN.has(name) ? once : withDays(once)}`];
    });
  return [...change, ...others].join(separator);
}

/** Days as offices write them: 2026-03-15 is 15/03/2026, and so is a moment of it. */
function withDays(told: string): string {
  return told.replace(/(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z)?(?![\w-])/gu, '$3/$2/$1');
}

function changeText({ from, to }: { readonly from?: unknown; readonly to?: unknown }, known: Names): string {
  return `${said(from, known, {})} → ${said(to, known, {})}`;
}

function said(value: unknown, known: Names, fields: Names): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((one) => said(one, known, fields)).join(', ');
  if (typeof value !== 'object') {
    const told = typeof value === 'string' ? value : JSON.stringify(value);
    // A count is no id, whatever is called by the same figure.
    return typeof value === 'number' ? told : (known[told] ?? told);
  }
  if ('from' in value && 'to' in value) return changeText(value, known);
  // A corrected word: what was read, and what stands there now.
  if ('read' in value && 'now' in value) return changeText({ from: value.read, to: value.now }, known);
  return Object.entries(value)
    .map(([name, one]) => `${fields[name] ?? name} ${said(one, known, fields)}`)
    .join(' ');
}
