// A whole round without a store: files and folders → the matrix, and the letters that follow from it.
import { availableParallelism } from 'node:os';
import { Failure } from '../../failure.ts';
import type { RoundPlan } from '../../model/round/round.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { directoryOf } from '../../round/directory.ts';
import { matrixOf } from '../../round/matrix.ts';
import { placePlans } from '../../round/place-plans.ts';
import { unitsOfPlans } from '../../round/units-of-plans.ts';
import { namesAnywhere } from '../../round/units.ts';
import { readTemplate, type ReadingSetup } from '../files.ts';
import { expectedUnits, type ExpectedOptions } from './expected-units.ts';
import { planFiles } from './plan-files.ts';
import { readPlans } from './read-plans.ts';

/** Milliseconds for one plan, thousands of pages long. */
const CHECKING_MS = 10 * 60_000;
const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))$/u;

export interface CheckOptions extends ExpectedOptions {
  readonly deadline?: string;
}

/** `2026-03-15` or `15/3/2026` → `2026-03-15`. Throws Failure `usage`. */
export function readDay(text: string): string {
  const [, year, month, day, dayFirst, monthThen, yearLast] = DAY.exec(text.trim()) ?? [];
  const iso = [year ?? yearLast, month ?? monthThen, day ?? dayFirst].map((part = '') =>
    part.padStart(2, '0'),
  );
  const whole = iso.join('-');
  const time = Date.parse(`${whole}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole) {
    throw new Failure('usage', { detail: `Ngày ${text} chưa đúng; viết như 2026-03-15 hoặc 15/3/2026.` });
  }
  return whole;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

const STATES = { ready: 'đã đối chiếu', failed: 'không đọc được', reading: 'đang đọc' } as const;

function tellPlan({ name, state, fault }: RoundPlan, done: number, of: number): void {
  tell(`${done}/${of} ${name}: ${STATES[state]}${fault === null ? '' : `. ${fault.message}`}`);
}

export async function checkRound(
  templateFile: string,
  named: readonly string[],
  options: CheckOptions,
  reading: ReadingSetup,
): Promise<RoundResult> {
  const { config, readingTools } = reading;
  const deadline = options.deadline === undefined ? null : readDay(options.deadline);
  const [files, { loadGazetteer }, { startChecking }] = await Promise.all([
    planFiles(named, [templateFile, ...(options.units === undefined ? [] : [options.units])], (name) =>
      tell(`${name}: bỏ qua, không phải kế hoạch.`),
    ),
    import('../../adapters/gazetteer.ts'),
    import('../../adapters/pipeline-thread/pool.ts'),
  ]);
  const gazetteer = loadGazetteer();
  const anywhere = namesAnywhere(gazetteer);
  const expected = await expectedUnits(options, gazetteer, anywhere, config);
  const { template, sibling } = await readTemplate(templateFile, reading);
  const threads = Math.max(1, Math.min(config.parallel, availableParallelism(), files.length));
  const siblings = sibling === undefined ? [] : [sibling.transcript.text];
  const checking = startChecking({ template, siblings }, { threads, taskMs: CHECKING_MS });
  try {
    const plans = await readPlans(files, {
      ...reading,
      template,
      checking,
      pagesAtOnce: files.length > config.parallel ? 1 : config.parallel,
      onPlan: (plan, done) => tellPlan(plan, done, files.length),
      onTwin: (file, twin) => tell(`${file}: cùng nội dung với ${twin}.`),
    });
    await readingTools.releaseEngine();
    const units = expected?.units ?? unitsOfPlans(plans, gazetteer);
    const placement = placePlans(plans, directoryOf(units, anywhere, expected?.province ?? null), new Map());
    const matrix = matrixOf({ template, units, deadline, chosen: new Map() }, placement);
    for (const { plan, suggestions } of matrix.unassigned) {
      const maybe = suggestions.map(({ unit, why }) => `${unit.name} (${why})`).join('; ');
      tell(`${plan.name}: chưa rõ của đơn vị nào${maybe === '' ? '' : `; có thể là ${maybe}`}.`);
    }
    return { template, matrix, deadline };
  } finally {
    await checking.close();
  }
}
