// Examples → a decision for each template, fitted without any of its pairs, and what it says of them: how often what is said holds can
// be learnt only from verdicts on what a fit had not seen.
import type { DecisionModel } from '../../compare/answers/judgement-model.ts';
import type { Example } from './examples.ts';
import { fitDecision, type Answers, type Unsure } from './fit-decision.ts';
import { fitSureness, statedBy, type Stated } from './fit-sureness.ts';

export interface LeftOutFit {
  /** The template that it was fitted without. */
  readonly family: string;
  readonly decision: Unsure;
  /** What it says of that template's pairs. */
  readonly stated: readonly Stated[];
}

/** One after the other: each takes a while. `further`: pairs that only tell halves from wholes. */
export function* leftOutFits(
  examples: readonly Example[],
  further: readonly Example[],
  fit: (examples: readonly Example[]) => Answers,
): Generator<LeftOutFit> {
  const families = [...new Set(examples.map(({ family }) => family))].toSorted();
  for (const family of families) {
    const decision = fitDecision(fit(examples.filter((example) => example.family !== family)), further);
    const unseen = examples.filter((example) => example.family === family);
    yield { family, decision, stated: unseen.flatMap((example) => statedBy(example, decision)) };
  }
}

/** The same for the further pairs, each left out in turn. */
export function furtherLeftOut(answers: Answers, further: readonly Example[]): readonly LeftOutFit[] {
  return further.map((unseen): LeftOutFit => {
    const decision = fitDecision(
      answers,
      further.filter((example) => example !== unseen),
    );
    return { family: unseen.family, decision, stated: statedBy(unseen, decision) };
  });
}

/** With sureness learnt from all templates but `family`, none of which its own fit had seen. */
export function withSureness(
  decision: Unsure,
  fits: readonly LeftOutFit[],
  family: string | undefined,
): DecisionModel {
  const stated = fits.filter((fit) => fit.family !== family).flatMap((fit) => fit.stated);
  return { ...decision, sureness: fitSureness(stated) };
}
