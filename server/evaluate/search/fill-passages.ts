// Sentences → a store of so many passages: the sentences again and again, each with words of its own, as misreading makes them.
import { createHash } from 'node:crypto';
import type { Document } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';
import type { PlanStore } from '../../ports/store.ts';
import { transcriptOf } from '../judgement/judged.ts';
import { seededRandom } from '../noise/random.ts';

const PASSAGES_OF_A_PLAN = 60;

/** A store that holds so many already is left as it is, and one that was left half filled is filled up. */
export async function fillPassages(
  store: PlanStore,
  sentences: readonly string[],
  passagesWanted: number,
): Promise<void> {
  const { total } = await store.documents.list({}, { offset: 0, limit: 1 });
  for (let plan = total; plan * PASSAGES_OF_A_PLAN < passagesWanted; plan++) {
    const id = createHash('sha256').update(`plan ${plan}`).digest('hex');
    const random = seededRandom(plan);
    const passages = Array.from({ length: PASSAGES_OF_A_PLAN }, (_, at): Passage => {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      const text = sentence.replace(/\p{L}+/gu, (word) =>
        random() < MISREAD ? misreadWord(word, random) : word,
      );
      return { path: `I.${at + 1}`, heading: '', text, page: 1, lines: [at + 1, at + 1] };
    });
    const file = { id, name: `${plan}.txt`, mediaType: 'text/plain', bytes: 1, pageCount: 1 };
    await store.documents.add({ ...file, role: 'plan', status: 'reading' });
    await store.documents.putText(id, { transcript: transcriptOf(''), document: documentOf(plan) }, FIRST);
    await store.index.put(id, 1, { passages, values: [] });
  }
}

const FIRST = { expected: 0, amendments: [] };
/** Of the words; each makes the vocabulary longer. */
const MISREAD = 0.02;
const COMMUNES = 400;

function misreadWord(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = 'abcdeghiklmnopqrstuvxy'.charAt(Math.floor(random() * 22));
  return word.slice(0, at) + letter + word.slice(at + (random() < 0.5 ? 1 : 0));
}

function documentOf(plan: number): Document {
  const metadata = {
    kind: 'Kế hoạch',
    number: `${plan}/KH-UBND`,
    date: `202${plan % 6}-03-01`,
    issuer: `UBND xã Thử ${plan % COMMUNES}`,
    place: null,
    province: `Tỉnh ${plan % 8}`,
    title: null,
    signer: null,
  };
  return { metadata, references: [], bases: [], recipients: [], deadlines: [], sections: [], notices: [] };
}
