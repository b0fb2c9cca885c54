// A fitted model → the same with six figures to each number: the file stays readable, and the same on every machine.
import type { DecisionModel } from '../../compare/answers/judgement-model.ts';

const FIGURES = 6;

export function rounded(model: DecisionModel): DecisionModel {
  return JSON.parse(
    JSON.stringify(model, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(FIGURES)) : value,
    ),
  ) as DecisionModel;
}
