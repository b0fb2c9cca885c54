// What a plan rests on, to whom it goes and by when → lines that every report shows alike.
import { dateText } from '../wording/comparison.vi.ts';
import type { PlanDetails } from '../model/comparison.ts';
import { reportWording } from './wording.ts';

export interface DetailGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Groups without a line are left out. */
export function detailGroups(
  { bases, references, recipients, deadlines }: PlanDetails,
  w = reportWording('vi'),
): readonly DetailGroup[] {
  const { cited, details: titles } = w;
  const groups: readonly DetailGroup[] = [
    { title: titles.bases, lines: bases.map(({ text }) => text) },
    {
      title: titles.references,
      lines: references.map(({ kind, number, date, issuer }) =>
        [
          kind,
          number && cited.number(number),
          date && cited.date(dateText(date)),
          issuer && cited.issuer(issuer),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    },
    {
      title: titles.deadlines,
      lines: deadlines.map(({ phrase, path }) => `${phrase} (${w.place(path)})`),
    },
    {
      title: titles.recipients,
      lines: recipients.map(({ name, purpose }) => (purpose === null ? name : `${name} (${purpose})`)),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** "Mẫu tiêu chí phong trào, phiên bản 2"; the version is left out where the name already says it. */
export function templateLabel(
  name: string,
  version: string | undefined,
  { release } = reportWording('vi'),
): string {
  return version === undefined || name.includes(version) ? name : `${name}, ${release(version)}`;
}
