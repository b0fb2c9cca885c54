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

/** `names`: id → what people call it. */
export function detailText(
  { from, to, ...rest }: Readonly<Record<string, unknown>>,
  { fields, values, separator }: DetailNames,
  names: Names = {},
): string {
  const known = { ...values, ...names };
  const change = to === undefined ? [] : [changeText({ from, to }, known)];
  const others = Object.entries(rest)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(
      ([name, value]) => `${fields[name] ?? name}: ${said(value, WRITTEN.has(name) ? {} : known, fields)}`,
    );
  return [...change, ...others].join(separator);
}

function changeText({ from, to }: { readonly from?: unknown; readonly to?: unknown }, known: Names): string {
  return `${said(from, known, {})} → ${said(to, known, {})}`;
}

function said(value: unknown, known: Names, fields: Names): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((one) => said(one, known, fields)).join(', ');
  if (typeof value !== 'object') {
    const told = typeof value === 'string' ? value : JSON.stringify(value);
    return known[told] ?? told;
  }
  if ('from' in value && 'to' in value) return changeText(value, known);
  // A corrected word: what was read, and what stands there now.
  if ('read' in value && 'now' in value) return changeText({ from: value.read, to: value.now }, known);
  return Object.entries(value)
    .map(([name, one]) => `${fields[name] ?? name} ${said(one, known, fields)}`)
    .join(' ');
}
