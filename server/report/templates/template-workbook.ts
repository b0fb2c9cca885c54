// A template → an Excel sheet, what it is of above and a criterion a row, that can be changed there and brought back.
import type { Row } from 'write-excel-file/universal';
import {
  BASIS_WORDS,
  citedLine,
  fieldLine,
  PART_SIGN,
  RECOMMENDED,
  REQUIRED,
  TEMPLATE_HEADS,
  TEMPLATE_LABELS,
} from '../../compare/template/template-rows.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { dayText } from '../letters/names.ts';
import { printable } from '../names.ts';
import { table, text, workbookOf } from '../sheets.ts';

const WIDTHS: Readonly<Record<keyof typeof TEMPLATE_HEADS, number>> = {
  id: 20,
  part: 34,
  heading: 34,
  demand: 70,
  wordings: 40,
  values: 22,
  required: 14,
  appliesTo: 20,
  weight: 10,
  basis: 16,
  fields: 40,
};

/** Bytes of an .xlsx. */
export function templateWorkbook(template: Template): Promise<Uint8Array> {
  const columns = Object.entries(TEMPLATE_HEADS).map(
    ([column, head]) => [head, WIDTHS[column as keyof typeof WIDTHS]] as const,
  );
  const criteria = table('Tiêu chí', columns, template.criteria.map(rowOf));
  const above = rowsAbove(template);
  const data = [...above, ...criteria.data];
  return workbookOf([
    { ...criteria, data, stickyRowsCount: above.length + 1, filtered: [above.length, data.length - 1] },
  ]);
}

/** What is not known has no row. */
function rowsAbove({ name, metadata, references }: Template): readonly Row[] {
  const { kind, number, date, issuer, province } = metadata;
  const cites = references.map(citedLine).join('\n');
  const values = { name, kind, number, date: date && dayText(date), issuer, province, cites };
  return Object.entries(TEMPLATE_LABELS).flatMap(([label, said]) => {
    const value = values[label as keyof typeof values];
    const cell = { ...whole(value ?? ''), wrap: false };
    return value ? [[text(said, { fontWeight: 'bold', wrap: false }), cell]] : [];
  });
}

function rowOf({
  id,
  heading,
  context,
  text: demand,
  wordings,
  values,
  required,
  appliesTo,
  weight,
  basis,
  fields = [],
}: Criterion): Row {
  return [
    whole(id),
    whole(context.join(PART_SIGN)),
    whole(heading),
    whole(demand),
    whole(wordings.join('\n')),
    whole(values.join('\n')),
    text(required ? REQUIRED : RECOMMENDED),
    text(appliesTo.join(', ')),
    { value: weight, type: Number, align: 'center', alignVertical: 'top' },
    text(basis === undefined ? '' : BASIS_WORDS[basis]),
    whole(fields.map(fieldLine).join('\n')),
  ];
}

/** Not cut as in reports: what is brought back is to be what was taken out. */
function whole(value: string) {
  return { ...text(''), value: printable(value) };
}
