// A person's verdict over the machine's, and taking it back. Two who decide the same criterion at once hear of each other.
import { Failure, type Detail } from '../../failure.ts';
import type { Status } from '../../model/comparison.ts';
import type { Verdict } from '../../model/review.ts';
import type { VerdictEvent } from '../../model/stored/comparison.ts';
import type { JudgedCell, Records } from '../../ports/store.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import type { Application } from '../application.ts';
import { STATUS_NAMES } from '../../report/wording.vi.ts';
import { refreshStatuses } from '../matrix/refresh-row.ts';
import { followAnswers } from './follow-answers.ts';
import { actorIn } from '../../wording/actors.ts';

/** Of one criterion of one comparison. */
export interface Judged {
  readonly comparison: string;
  readonly criterion: string;
  readonly actor: string;
  /** `at` of the verdict that the person saw standing, null for none; left out by who does not care. */
  readonly expected?: string | null | undefined;
}

/** Rejects with Failure `not-found`, or `conflict`, which tells who decided what meanwhile. */
export function setVerdict(
  application: Application,
  { status, note, ...judged }: Judged & { readonly status: Status; readonly note: string },
): Promise<void> {
  return application.store.atomically(async (records) => {
    const at = application.now().toISOString();
    const { template, document } = await recordVerdict(records, judged, { kind: 'set', status, note, at });
    await refreshStatuses(records, [document]);
    await followAnswers(records, template, judged.criterion);
  });
}

/** Takes the newest standing verdict back, so that the one before it stands again. Rejects with Failure `not-found` where none stands. */
export function withdrawVerdict(application: Application, judged: Judged): Promise<void> {
  return application.store.atomically(async (records) => {
    const at = application.now().toISOString();
    const { template, document } = await recordVerdict(records, judged, {
      kind: 'undo',
      status: null,
      note: '',
      at,
    });
    await refreshStatuses(records, [document]);
    await followAnswers(records, template, judged.criterion);
  });
}

/** Gives the cell it was said of; the rows of its document are to be told anew. */
export async function recordVerdict(
  records: Records,
  { comparison, criterion, actor, expected }: Judged,
  said: Pick<VerdictEvent, 'kind' | 'status' | 'note' | 'at'>,
): Promise<JudgedCell> {
  const judged = await records.comparisons.judgedCell(comparison, criterion);
  if (judged === undefined) throw new Failure('not-found');
  const standing = standingVerdicts(await records.comparisons.verdicts(comparison)).get(criterion);
  if (expected !== undefined && (standing?.at ?? null) !== expected) {
    throw new Failure('conflict', { detail: whatStands(standing) });
  }
  if (said.kind === 'undo' && standing === undefined) throw new Failure('not-found');
  const { machine } = judged;
  await records.comparisons.addVerdict(comparison, { ...said, criterion, machine, actor });
  const { kind, at, note } = said;
  const now = standingVerdicts(await records.comparisons.verdicts(comparison)).get(criterion);
  await records.audit.add({
    at,
    actor,
    action: `verdict.${kind}`,
    subject: comparison,
    detail: { criterion, from: standing?.status ?? machine, to: now?.status ?? machine, note },
  });
  return judged;
}

function whatStands(standing: Verdict | undefined): Detail {
  if (standing === undefined) {
    return { vi: 'Kết luận trước đó đã được rút lại.', en: 'The verdict that stood was taken back.' };
  }
  const note = standing.note === '' ? '' : ` (“${standing.note}”)`;
  const { actor, status } = standing;
  return {
    vi: `${actor} đã kết luận “${STATUS_NAMES[status]}”${note}.`,
    en: `${actorIn(actor, 'en')} found “${status}”${note}.`,
  };
}
