// A plan of every commune against one template, one after the other on one core: time, and what it holds in memory.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../noise/random.ts';
import { judgingBy, type JudgementModel } from '../../compare/answers/judgement-model.ts';
import { compare } from '../../compare/compare.ts';
import { indexPlan } from '../../compare/passages/plan-index.ts';
import { indexTemplate } from '../../compare/template/template-index.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import { atMost, planOf, transcriptOf } from './judged.ts';
import { mutate } from '../mutation/mutation.ts';
import type { Row } from '../measures/row.ts';

/** Communes since July 2025. */
const COMMUNES = 3321;
/** Six minutes, by the clock of two cores. */
const SECONDS = 360;
const CORES = 2;
const MEGABYTE = 1024 * 1024;
/** What the service may take beside its reading of pages. */
const MOST_MEGABYTES = 700;

export async function* evaluateCountry(shared: string, model: JudgementModel): AsyncIterable<Row> {
  const seeds = join(shared, 'seeds');
  const read = (file: string): ReturnType<typeof planOf> =>
    planOf(transcriptOf(readFileSync(file, 'utf8').normalize('NFC')));
  const own = read(join(seeds, readdirSync(seeds).find((name) => name.startsWith('001')) ?? ''));
  const sources = [own, ...['000', '002'].map((name) => read(join(shared, 'gold', `${name}.txt`)))];
  const template = indexTemplate(templateFromDocument(own.document, own.transcript));
  const judging = judgingBy(model, template);
  let spent = 0;
  let largest = 0;
  let judged = 0;
  for (let at = 0; at < COMMUNES; at++) {
    const source = sources[at % sources.length] ?? own;
    const { text } = mutate(source.document, source.transcript, seededRandom(at));
    const before = process.cpuUsage();
    judged += compare(template, indexPlan(planOf(transcriptOf(text))), judging).criteria.length;
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1_000_000;
    largest = Math.max(largest, process.memoryUsage.rss());
    // The timer that prints a table as it grows would never run otherwise.
    if (at % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  yield {
    area: 'country',
    measure: `criteria judged in ${COMMUNES} plans`,
    value: judged,
    bar: '–',
    met: true,
  };
  yield {
    ...atMost(`${COMMUNES} plans understood and compared, processor s`, spent, SECONDS * CORES),
    area: 'country',
  };
  yield { ...atMost('largest resident memory, MB', largest / MEGABYTE, MOST_MEGABYTES), area: 'country' };
}
