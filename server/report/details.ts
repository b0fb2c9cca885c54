// What a plan rests on, to whom it goes and by when → lines that every report shows alike.
import { dateText, pathText } from '../wording/comparison.vi.ts';
import type { PlanDetails } from '../model/comparison.ts';
import { DETAIL_TITLES } from './wording.vi.ts';

export interface DetailGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Groups without a line are left out. */
export function detailGroups({
  bases,
  references,
  recipients,
  deadlines,
}: PlanDetails): readonly DetailGroup[] {
  const groups: readonly DetailGroup[] = [
    { title: DETAIL_TITLES.bases, lines: bases.map(({ text }) => text) },
    {
      title: DETAIL_TITLES.references,
      lines: references.map(({ kind, number, date, issuer }) =>
        [kind, number && `số ${number}`, date && `ngày ${dateText(date)}`, issuer && `của ${issuer}`]
          .filter(Boolean)
          .join(' '),
      ),
    },
    {
      title: DETAIL_TITLES.deadlines,
      lines: deadlines.map(({ phrase, path }) => `${phrase} (${pathText(path)})`),
    },
    {
      title: DETAIL_TITLES.recipients,
      lines: recipients.map(({ name, purpose }) => (purpose === null ? name : `${name} (${purpose})`)),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** "Mẫu tiêu chí phong trào, phiên bản 2"; the version is left out where the name already says it. */
export function templateLabel(name: string, version: string | undefined): string {
  return version === undefined || name.includes(version) ? name : `${name}, phiên bản ${version}`;
}
