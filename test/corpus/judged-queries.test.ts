// The judged queries over the plans as the service keeps them: none of the search's figures falls below its bar.
import { expect, it } from 'vitest';
import { loadJudgement } from '../../server/adapters/files/judgement-file.ts';
import { loadShippedModel } from '../../server/adapters/files/model-file.ts';
import { loadGazetteer } from '../../server/adapters/gazetteer.ts';
import type { Row } from '../../server/evaluate/measures/row.ts';
import { evaluateSearch } from '../../server/evaluate/search/evaluate-search.ts';
import { compareTo, templateOf } from '../../server/pipeline.ts';
import { namesAnywhere } from '../../server/round/units.ts';
import { parse } from '../../server/structure/parse.ts';
import type { PlanStages } from '../../server/usecases/application.ts';
import { fakeApplication } from '../support/service/fake-application.ts';

it('have first what answers them: as typed, without accents and with slips', async () => {
  const [model, judgement, gazetteer] = [await loadShippedModel(), await loadJudgement(), loadGazetteer()];
  const application = fakeApplication();
  try {
    const stages: PlanStages = {
      ...application.services.stages,
      parse: async (transcript) => parse(transcript),
      templateOf: async (plan) => templateOf(plan),
      compare: async (template, plan) => compareTo(template, plan, judgement),
    };
    const places = { gazetteer, namesAnywhere: namesAnywhere(gazetteer) };
    const rows: Row[] = [];
    for await (const row of evaluateSearch({ ...application.services, stages, places: () => places }, model))
      rows.push(row);
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ met }) => !met)).toEqual([]);
  } finally {
    await application.close();
  }
});
