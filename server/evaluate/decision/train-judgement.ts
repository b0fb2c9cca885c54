// Rebuilds corpus/judgement: train:judgement LM_FOLDER GOLD_FOLDER [SEEDS_FOLDER]. The same folders give the same files.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { seededRandom } from '../noise/random.ts';
import { DECISION_FILE, MEANING_FILE } from '../../adapters/files/judgement-file.ts';
import { loadMeaning, saveMeaning } from '../../language/meaning/meaning-file.ts';
import { exampleOf, labelledPairs, ownPairs } from './examples.ts';
import { keptFits } from './fit-cache.ts';
import { fitDecision } from './fit-decision.ts';
import { leftOutFits, withSureness, type LeftOutFit } from './left-out-fits.ts';
import { rounded } from './rounded.ts';
import { learnMeaning } from '../meaning/learn-meaning.ts';
import { corporaIn } from '../training/training-files.ts';

const SEED = 7;

const [lm, gold, seeds = join(dirname(gold ?? ''), 'seeds')] = process.argv.slice(2);
if (lm === undefined || gold === undefined) {
  console.error('train:judgement LM_FOLDER GOLD_FOLDER [SEEDS_FOLDER]');
  process.exit(2);
}

const corpora = corporaIn(lm);
const learned = saveMeaning(
  learnMeaning(
    corpora.flatMap(({ lines }) => lines),
    seededRandom(SEED),
  ),
);
const packed = brotliCompressSync(learned, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
});
mkdirSync(new URL('.', MEANING_FILE), { recursive: true });
writeFileSync(MEANING_FILE, packed);
// What is shipped is what the decision is fitted over: vectors of one byte a dimension.
const meaning = loadMeaning(learned);
console.log(
  `${meaning.words.size} words, ${packed.length} bytes, sha256 ${createHash('sha256').update(packed).digest('hex')}`,
);

const pairs = labelledPairs(gold, seeds);
const examples = pairs.map((pair) => exampleOf(pair, meaning));
const further = ownPairs().map((pair) => exampleOf(pair, meaning));
const fit = keptFits();
const fits: LeftOutFit[] = [];
for (const each of leftOutFits(examples, further, fit)) {
  fits.push(each);
  console.log(`fitted without ${each.family}`);
}
const fitted = fitDecision(fit(examples), further);
const decision = JSON.stringify(rounded(withSureness(fitted, fits, undefined)), undefined, 1);
writeFileSync(DECISION_FILE, `${decision}\n`);
console.log(
  `${examples.length} pairs and ${further.length} of our own, decision sha256 ${createHash('sha256').update(decision).digest('hex')}`,
);
