// What judgement was fitted to, as it ships with the project: word vectors and the coefficients of the decision.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { DecisionModel, JudgementModel } from '../../compare/answers/judgement-model.ts';
import { loadMeaning } from '../../language/meaning/meaning-file.ts';

export const MEANING_FILE = new URL('../../../corpus/judgement/meaning.bin', import.meta.url);
export const DECISION_FILE = new URL('../../../corpus/judgement/decision.json', import.meta.url);

/** Throws where a file is missing or of another format than the code expects. */
export async function loadJudgement(): Promise<JudgementModel> {
  const [packed, decision] = await Promise.all([readFile(MEANING_FILE), readFile(DECISION_FILE, 'utf8')]);
  return {
    meaning: loadMeaning(await promisify(brotliDecompress)(packed)),
    decision: JSON.parse(decision) as DecisionModel,
  };
}
