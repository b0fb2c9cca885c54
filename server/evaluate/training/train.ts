// Rebuilds corpus/language/restoration.bin: train LM_FOLDER GOLD_FOLDER [SEEDS_FOLDER] [OCR_PAIRS_FOLDER].
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { MODEL_FILE } from '../../adapters/files/model-file.ts';
import { paragraphsOf } from '../../language/restore/words/rejoin.ts';
import { saveModel } from '../../language/restore/model/model.ts';
import { learnChannel } from '../../language/restore/train/learn-channel.ts';
import {
  learnDomain,
  learnGeneral,
  learnPlanCasing,
  pairsByLine,
  pairsByStream,
} from '../../language/restore/train/learn.ts';
import { learnCasing } from '../../language/restore/language-model/casing-habits.ts';
import { vocabularyOf } from '../../language/restore/words/vocabulary.ts';
import { provincesKnown } from './known-places.ts';
import {
  cleanPlansIn,
  corporaIn,
  DOMAIN_CORPUS,
  formulas,
  goldPlansIn,
  isHeldBack,
  ocrPairsIn,
} from './training-files.ts';

/** In 20 million words a pair must stand out before its casing counts. */
const KEEPING = { leastPair: 8, leastDifference: 0.15 };

const [lm, gold, seeds = join(dirname(gold ?? ''), 'seeds'), pairs = join(dirname(gold ?? ''), 'ocr-pairs')] =
  process.argv.slice(2);
if (lm === undefined || gold === undefined) {
  console.error('train LM_FOLDER GOLD_FOLDER [SEEDS_FOLDER] [OCR_PAIRS_FOLDER]');
  process.exit(2);
}

const corpora = corporaIn(lm).map(({ name, lines }) => ({
  name,
  lines: lines.filter((_, at) => !isHeldBack(at)),
}));
for (const { name, lines } of corpora) console.log(`${name}: ${lines.length} lines`);
const provinces = provincesKnown();
console.log(
  `${provinces.length} provinces, ${provinces.flatMap(({ communes }) => communes).length} communes`,
);
const general = learnGeneral(
  corpora.map(({ lines }) => lines),
  provinces.flatMap(({ name, communes }) => [name, ...communes]),
);
console.log(
  `words ${general.words.length}; n-grams ${general.ngrams.trie.map(({ words }) => words.length).join(', ')}`,
);

const plans = goldPlansIn(gold, seeds);
const clean = cleanPlansIn(seeds);
const ocr = ocrPairsIn(pairs);
for (const { name, noisy } of plans)
  console.log(`plan ${name}: ${noisy.split('\n').length} lines with restoration`);
for (const { name, text } of clean) console.log(`plan ${name}: ${text.split('\n').length} clean lines`);
const planTexts = [...clean.map(({ text }) => text), ...plans.map((plan) => plan.gold)].flatMap(paragraphsOf);
const domain = learnDomain(general, [
  ...corpora.filter(({ name }) => name === DOMAIN_CORPUS).flatMap(({ lines }) => lines),
  ...planTexts,
  ...formulas(),
]);
console.log(`domain phrases ${domain.trie.map(({ words }) => words.length).join(', ')}`);
const garbledPairs = plans.flatMap((plan) => pairsByLine(plan.noisy, plan.gold));
const ocrPairs = ocr.flatMap((pair) => pairsByStream(pair.noisy, pair.clean));
console.log(`pairs: ${garbledPairs.length} garbled, ${ocrPairs.length} ocr`);

const casing = learnCasing(
  corpora.map(({ lines }) => lines),
  vocabularyOf(general.words),
  KEEPING,
);
const bytes = saveModel({
  words: general.words,
  rarity: general.rarity,
  ngrams: general.ngrams,
  domain,
  garbled: learnChannel(garbledPairs),
  ocr: learnChannel(ocrPairs),
  casing: [learnPlanCasing(general.words, planTexts, casing), casing],
  provinces,
});
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
});
writeFileSync(MODEL_FILE, packed);
console.log(
  `${bytes.length} bytes, ${packed.length} compressed, sha256 ${createHash('sha256').update(packed).digest('hex')}`,
);
