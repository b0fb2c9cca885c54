// Rebuilds corpus/handwriting/figures.bin from slots that it draws: train-figures [SLOTS]. The same number of slots gives the
// same bytes.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { seededRandom } from '../noise/random.ts';
import { FIGURES_FILE } from '../../adapters/files/figures-file.ts';
import { loadNetwork, saveNetwork } from '../../pages/figures/network-file.ts';
import { readSlot } from '../../pages/figures/read-figures.ts';
import { drawSlot } from '../figures/slot-drawing.ts';
import { freshNetwork, learnFigures } from '../figures/learn-figures.ts';
import { lessonOf } from '../figures/lesson.ts';

const COURSE = { batch: 16, rate: 3e-3 };
const SEEDS = { weights: 5, lessons: 7, check: 99 };
/** Slots drawn to see what was learned, none of them among the lessons. */
const CHECKED = 2000;
/** Lessons between two lines of progress. */
const TOLD = 1600;

const lessons = Number(process.argv[2] ?? 96_000);
const random = seededRandom(SEEDS.lessons);
const network = freshNetwork(seededRandom(SEEDS.weights));
learnFigures(
  network,
  { ...COURSE, lessons },
  () => lessonOf(drawSlot(random)),
  (slots, loss) => {
    if (slots % TOLD === 0) console.log(`${slots} slots, loss ${loss.toFixed(3)}`);
  },
);

const bytes = saveNetwork(network);
const kept = loadNetwork(bytes);
const fresh = seededRandom(SEEDS.check);
let right = 0;
for (let slot = 0; slot < CHECKED; slot++) {
  const { bitmap, figures } = drawSlot(fresh);
  if ((readSlot([bitmap], 'number', kept)[0]?.figures ?? '') === figures.map(({ value }) => value).join(''))
    right++;
}
console.log(`of ${CHECKED} slots not learned from ${right} are read right`);
writeFileSync(FIGURES_FILE, bytes);
console.log(`${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
