// A template → the YAML file that people edit and pass on, as corpus/templates/ holds them.
import { stringify } from 'yaml';
import type { Template } from '../../model/template.ts';

/** Letters of a line, after which a long demand goes on in the next. */
const WIDTH = 110;

/** What is as by default is left out, so that a person sees what was chosen. */
export function templateYaml({ name, metadata, references, criteria }: Template, version: string): string {
  const { kind, number, date, issuer, province } = metadata;
  const cites = references.map((one) =>
    withoutUnknown({ kind: one.kind, number: one.number, date: one.date, issuer: one.issuer }),
  );
  const known = Object.entries({
    ...withoutUnknown({ kind, number, date, issuer, province }),
    ...(cites.length > 0 && { cites }),
  });
  const source = known.length > 0 && { source: Object.fromEntries(known) };
  const entries = criteria.map(
    ({ id, heading, context, text, wordings, values, required, appliesTo, weight, basis, fields = [] }) => ({
      id,
      ...(heading !== '' && { heading }),
      ...(context.length > 0 && { part: context }),
      demand: text,
      ...(wordings.length > 0 && { wordings }),
      ...(values.length > 0 && { values }),
      ...(!required && { required }),
      ...(appliesTo.length > 0 && { appliesTo }),
      ...(weight !== 1 && { weight }),
      ...(basis && { basis }),
      ...(fields.length > 0 && { fields }),
    }),
  );
  return stringify({ name: name || '?', version, ...source, criteria: entries }, { lineWidth: WIDTH });
}

function withoutUnknown(values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
