// The shape of a Vietnamese syllable: onset, rime and tone that may stand together. No dictionary.
import { fold } from './fold.ts';

const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
    'ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ' +
    'uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
    'ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
);

/** After qu the u is part of the onset: qu + yên, qu + ôc. */
const RIMES_AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êt êch ' +
    'i ich in inh it ơ ôc y ych yên yêt yn ynh yt yp'
  ).split(' '),
);

/** gì, gìn, giêng, giếc, giết: the i is both. */
const RIMES_AFTER_G_WITH_I = new Set(['i', 'in', 'iêng', 'iêc', 'iêt', 'iên', 'iêm']);

const TONE_ALLOWED_BEFORE_STOP = /[\u0301\u0323]/;
const VOWELS = 'aăâeêioôơuưy';
const MARKED = 'ăâêôơư';

function mayFollow(onset: string, rime: string): boolean {
  const front = 'eêiy'.includes(rime.charAt(0));
  switch (onset) {
    case 'qu':
      return RIMES_AFTER_QU.has(rime);
    case 'gi':
      return RIMES.has(rime) && !'iy'.includes(rime.charAt(0));
    case 'g':
      return RIMES_AFTER_G_WITH_I.has(rime) || (RIMES.has(rime) && !front);
    case 'c':
    case 'ng':
      return RIMES.has(rime) && !front;
    case 'k':
    case 'gh':
    case 'ngh':
      return RIMES.has(rime) && front;
    default:
      return RIMES.has(rime);
  }
}

/** Where the tone may be written in a rime, as indexes of its letters; both styles of oa, oe, uy. */
function tonePlaces(rime: string, onset: string): readonly number[] {
  let length = 0;
  while (length < rime.length && VOWELS.includes(rime.charAt(length))) length++;
  if (length === 1) return [0];
  for (let at = length - 1; at >= 0; at--) if (MARKED.includes(rime.charAt(at))) return [at];
  if (length === 3 || length < rime.length) return [1];
  return onset !== 'qu' && (rime === 'oa' || rime === 'oe' || rime === 'uy') ? [0, 1] : [0];
}

/** A rime with its tone, as it is written. */
interface Spelled {
  readonly rime: string;
  /** Whether the tone stands on a letter where it may, after qu and after anything else. */
  readonly afterQu: boolean;
  readonly afterOthers: boolean;
}

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

function spellingsOf(rime: string): readonly (readonly [written: string, Spelled])[] {
  const stopped = /(?:c|ch|p|t)$/.test(rime);
  return TONES.filter((tone) => !stopped || TONE_ALLOWED_BEFORE_STOP.test(tone)).flatMap((tone) =>
    (tone === '' ? [0] : Array.from(rime, (_, at) => at)).map((at) => {
      const written = rime.slice(0, at) + (rime.charAt(at) + tone).normalize('NFC') + rime.slice(at + 1);
      const mayStand = (onset: string): boolean => tone === '' || tonePlaces(rime, onset).includes(at);
      return [written, { rime, afterQu: mayStand('qu'), afterOthers: mayStand('') }] as const;
    }),
  );
}

/** All of them, a few thousand: taking each token's tone off and asking for its place took four times as long. */
const SPELLED: ReadonlyMap<string, Spelled> = new Map(
  [...RIMES, ...RIMES_AFTER_QU, ...RIMES_AFTER_G_WITH_I].flatMap(spellingsOf),
);

/** Letters of the longest onset. */
const LONGEST_ONSET = 3;

/** Any case; NFC; tone marks in either style. Edge punctuation is not taken off. */
export function isSyllable(token: string): boolean {
  if (token.length === 0 || token.length > 8) return false;
  const letters = token.toLowerCase();
  for (let length = LONGEST_ONSET; length >= 0; length--) {
    const onset = letters.slice(0, length);
    if (!ONSETS.has(onset)) continue;
    const spelled = SPELLED.get(letters.slice(length));
    if (spelled === undefined || !mayFollow(onset, spelled.rime)) continue;
    if (onset === 'qu' ? spelled.afterQu : spelled.afterOthers) return true;
  }
  return false;
}

/** Without accents, a few hundred rimes. */
const BARE_ONSETS = new Set([...ONSETS].map(fold));
const BARE_RIMES = new Set([...RIMES, ...RIMES_AFTER_G_WITH_I].map(fold));
const BARE_RIMES_AFTER_QU = new Set([...RIMES_AFTER_QU].map(fold));

/** Folded letters that some syllable has without its accents: `thieu`, not `theiu`. */
export function isBareSyllable(folded: string): boolean {
  for (let length = LONGEST_ONSET; length >= 0; length--) {
    const onset = folded.slice(0, length);
    if (!BARE_ONSETS.has(onset)) continue;
    if ((onset === 'qu' ? BARE_RIMES_AFTER_QU : BARE_RIMES).has(folded.slice(length))) return true;
  }
  return false;
}
