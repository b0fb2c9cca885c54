// A model that has not seen a plan: its general part as shipped (which knows no plan), the rest learned from the others.
import { join } from 'node:path';
import { paragraphsOf } from '../../language/restore/words/rejoin.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { learnChannel } from '../../language/restore/train/learn-channel.ts';
import {
  learnDomain,
  learnPlanCasing,
  pairsByLine,
  pairsByStream,
} from '../../language/restore/train/learn.ts';
import {
  cleanPlansIn,
  corpusIn,
  DOMAIN_CORPUS,
  formulas,
  goldPlansIn,
  ocrPairsIn,
  type GoldPlan,
  type OcrPair,
} from './training-files.ts';

export interface Material {
  readonly plans: readonly GoldPlan[];
  readonly clean: readonly { readonly name: string; readonly text: string }[];
  readonly pairs: readonly OcrPair[];
  /** Paragraphs of the domain's own corpus and fixed phrases. */
  readonly domain: readonly string[];
}

export function materialIn(shared: string): Material {
  const seeds = join(shared, 'seeds');
  return {
    plans: goldPlansIn(join(shared, 'gold'), seeds),
    clean: cleanPlansIn(seeds),
    pairs: ocrPairsIn(join(shared, 'ocr-pairs')),
    domain: [...corpusIn(join(shared, 'lm'), DOMAIN_CORPUS).lines, ...formulas()],
  };
}

/** Channel, phrases and casing learned from every plan but `name`. */
export function withoutPlan(model: RestorationModel, material: Material, name: string): RestorationModel {
  const others = material.plans.filter((plan) => plan.name !== name);
  const texts = [...material.clean.map(({ text }) => text), ...others.map(({ gold }) => gold)].flatMap(
    paragraphsOf,
  );
  const { words } = model.vocabulary;
  const [, general] = model.casing;
  return {
    ...model,
    domain: learnDomain({ words, ngrams: model.ngrams }, [...material.domain, ...texts]),
    casing: [learnPlanCasing(words, texts, general), general],
    channels: {
      ...model.channels,
      garbled: learnChannel(others.flatMap(({ noisy, gold }) => pairsByLine(noisy, gold))),
    },
  };
}

/** OCR channel learned from the given pairs alone. */
export function withOcrPairs(model: RestorationModel, pairs: readonly OcrPair[]): RestorationModel {
  const learned = learnChannel(pairs.flatMap(({ noisy, clean }) => pairsByStream(noisy, clean)));
  return { ...model, channels: { ...model.channels, ocr: learned } };
}
