// Our labelled pairs laid out anew, plan and template in turn, and each comparison held against that of the first layout: a layout
// changes nothing that was asked or answered.
import { readdirSync, readFileSync } from 'node:fs';
import type { JudgementModel } from '../../compare/answers/judgement-model.ts';
import { comparerOf, templateOf } from '../../pipeline.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import { layoutChange, type LayoutChange } from './compare-layouts.ts';
import { laidParagraphs } from './laid-paragraph.ts';
import { LAYOUTS } from './layouts.ts';

const PAIRS = new URL('../../../corpus/pairs/', import.meta.url);
/** Of all demands, in any one layout. */
const MOST_BECOME_MISSING = 0.01;
const MOST_LOST = 0.05;

const share = (changes: readonly LayoutChange[], of: (change: LayoutChange) => number): number =>
  changes.reduce((sum, change) => sum + of(change), 0) /
  Math.max(
    1,
    changes.reduce((sum, { demands }) => sum + demands, 0),
  );

function row(measure: string, value: number, bar: number): Row {
  return { area: 'layouts', measure, value, bar: `≤ ${bar}`, met: value <= bar };
}

export function* evaluateLayouts(judgement: JudgementModel): Iterable<Row> {
  const pairs = readdirSync(PAIRS)
    .flatMap((file) => /^(.+)\.tsv$/u.exec(file)?.[1] ?? [])
    .map((name) => {
      const read = (part: string): string => readFileSync(new URL(`${name}.${part}.txt`, PAIRS), 'utf8');
      const [asked, plan] = [transcriptOf(read('template')), transcriptOf(read('plan'))];
      const compare = comparerOf(templateOf(planOf(asked)), judgement);
      const laid = { template: laidParagraphs(asked), plan: laidParagraphs(plan) };
      return { compare, plan: planOf(plan), before: compare(planOf(plan)), laid };
    });
  for (const { name, lay, plansOnly } of LAYOUTS) {
    const plans = pairs.map(({ compare, before, laid }) =>
      layoutChange(before, compare(planOf(transcriptOf(lay(laid.plan))))),
    );
    const missing = share(plans, ({ becameMissing }) => becameMissing.length);
    yield row(`plans with ${name}: verdicts that became missing`, missing, MOST_BECOME_MISSING);
    if (plansOnly) continue;
    const templates = pairs.map(({ plan, before, laid }) =>
      layoutChange(before, comparerOf(templateOf(planOf(transcriptOf(lay(laid.template)))), judgement)(plan)),
    );
    yield row(
      `templates with ${name}: demands lost`,
      share(templates, ({ lost }) => lost.length),
      MOST_LOST,
    );
  }
}
