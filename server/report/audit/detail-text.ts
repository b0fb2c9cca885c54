// What the detail of an audit's entry tells, in one line, in any language.

/** What a person wrote is told as they wrote it, also where it reads like a code. */
const WRITTEN: ReadonlySet<string> = new Set(['name', 'note', 'text']);

export interface DetailNames {
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** Between two things that are told. */
  readonly separator: string;
}

export function detailText(
  { from, to, ...rest }: Readonly<Record<string, unknown>>,
  { fields, values, separator }: DetailNames,
): string {
  const change = to === undefined ? [] : [`${said(from, values)} → ${said(to, values)}`];
  const others = Object.entries(rest).map(
    ([name, value]) => `${fields[name] ?? name}: ${said(value, WRITTEN.has(name) ? {} : values)}`,
  );
  return [...change, ...others].join(separator);
}

function said(value: unknown, names: DetailNames['values']): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') {
    return !Array.isArray(value) && 'from' in value && 'to' in value
      ? `${said(value.from, names)} → ${said(value.to, names)}`
      : JSON.stringify(value);
  }
  const told = typeof value === 'string' ? value : JSON.stringify(value);
  return names[told] ?? told;
}
