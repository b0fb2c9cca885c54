// A template → an Excel sheet, a criterion a row, that can be changed there and brought back.
import type { Row } from 'write-excel-file/universal';
import { PART_SIGN, RECOMMENDED, REQUIRED, TEMPLATE_HEADS } from '../../compare/template/template-rows.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { printable } from '../names.ts';
import { table, text, workbookOf } from '../sheets.ts';

const WIDTHS: Readonly<Record<keyof typeof TEMPLATE_HEADS, number>> = {
  id: 12,
  part: 34,
  heading: 34,
  demand: 70,
  wordings: 40,
  values: 22,
  required: 14,
  appliesTo: 20,
  weight: 10,
};

/** Bytes of an .xlsx. */
export function templateWorkbook({ criteria }: Template): Promise<Uint8Array> {
  const columns = Object.entries(TEMPLATE_HEADS).map(
    ([column, head]) => [head, WIDTHS[column as keyof typeof WIDTHS]] as const,
  );
  return workbookOf([table('Tiêu chí', columns, criteria.map(rowOf))]);
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
  ];
}

/** Not cut as in reports: what is brought back is to be what was taken out. */
function whole(value: string) {
  return { ...text(''), value: printable(value) };
}
