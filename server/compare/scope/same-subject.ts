// Whether a plan is on the subject of the template at all: by its title, by what it cites, and by how much of the template it answers.
import { fold } from '../../language/fold.ts';
import type { Metadata } from '../../model/document.ts';
import type { CitedDocument } from '../../model/template.ts';
import { readCitations } from '../../structure/values/citations.ts';
import { tokenize } from '../passages/tokens.ts';

export interface Titled {
  readonly metadata: Metadata;
  readonly references?: readonly CitedDocument[];
}

/** Words that titles of plans on any subject have; folded. */
const ANY_TITLE = new Set(
  (
    'phat dong phong trao thi dua trien khai thuc hien ke hoach chuong trinh de an phuong an nghi quyet quyet dinh chi thi ket luan ' +
    'ngay thang nam cua chinh phu thu tuong ban thuong vu tinh uy thanh uy trung uong uy nhan dan ubnd dia xa phuong thi tran ' +
    'giai doan dinh huong tam nhin den va cac cho ve viec trong tren tai doi voi theo nhung mot la tang cuong nang cao cong tac hanh dong ' +
    'tinh hinh ban hanh phe duyet dot thang cao diem to chuc bao dam huong ung thon quoc gia nuoc ca toan'
  ).split(' '),
);

/** With fewer words of its own a title does not tell its subject. */
const TELLING_WORDS = 2;

interface Subject {
  readonly words: ReadonlySet<string>;
  /** Words that stand side by side, the title's own and any. */
  readonly pairs: ReadonlySet<string>;
}

function subjectOf({ title, place, province }: Metadata): Subject {
  const said = title ?? '';
  const cited = readCitations(said);
  const own = cited.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    said,
  );
  const places = { commune: place ?? undefined, province: province ?? undefined };
  const keys = tokenize(own, places).map(({ key }) => key);
  const words = keys.filter((key) => /^[\p{L}\d]*\p{L}/u.test(key) && !ANY_TITLE.has(key));
  return {
    words: new Set(words),
    pairs: new Set(keys.slice(1).map((key, at) => `${keys[at] ?? ''} ${key}`)),
  };
}

/** “dân số” and “chuyển đổi số” share a syllable and no word; 5G is one by itself. */
function sharedWords(small: Subject, large: Subject): number {
  const inPairs = new Set(
    [...small.pairs].filter((pair) => large.pairs.has(pair)).flatMap((pair) => pair.split(' ')),
  );
  return [...small.words].filter((word) => large.words.has(word) && (inPairs.has(word) || /\d/u.test(word)))
    .length;
}

/** Share of the shorter title's own words that the other has, 0..1; undefined where either does not tell its subject. */
export function titleLikeness(a: Metadata, b: Metadata): number | undefined {
  const [first, second] = [subjectOf(a), subjectOf(b)];
  const [small, large] = first.words.size <= second.words.size ? [first, second] : [second, first];
  if (small.words.size < TELLING_WORDS) return undefined;
  return sharedWords(small, large) / small.words.size;
}

/** Figures and kind; a letter at the end of a symbol is what a scan loses first. */
function symbol(number: string): string {
  return fold(number)
    .replace(/[^a-z\d/]/g, '')
    .slice(0, 10);
}

/** Whether the plan cites the template, or the plan of a province that the template cites too, of the same day. */
export function citesParent(template: Titled, plan: Titled): boolean {
  const { number } = template.metadata;
  const cited = plan.references ?? [];
  const own = number === null ? undefined : symbol(number);
  if (
    own !== undefined &&
    cited.some((reference) => reference.number !== null && symbol(reference.number) === own)
  ) {
    return true;
  }
  if (
    own !== undefined &&
    plan.metadata.title !== null &&
    fold(plan.metadata.title).includes(fold(number ?? ''))
  )
    return true;
  return (template.references ?? []).some(
    (parent) =>
      parent.kind === 'Kế hoạch' &&
      parent.number !== null &&
      parent.date !== null &&
      cited.some(
        (reference) =>
          reference.kind === 'Kế hoạch' &&
          reference.number === parent.number &&
          reference.date === parent.date,
      ),
  );
}

/**
 * Titles that share less are on two subjects, if the plan answers no more of the demands: plans of one kind, of emulation or of
 * digital matters, share their requirements and the tasks of their offices on any subject. Measured on 355 crossed pairs.
 */
const OTHER_TITLES = [
  { likeness: 0.2, answered: 0.65 },
  { likeness: 0.4, answered: 0.35 },
] as const;
/** Where the titles do not tell. */
const MOST_ANSWERED_UNTITLED = 0.05;
/** With fewer demands a share says little. */
const FEWEST_DEMANDS = 5;

/** `answered`: of the template's demands, how many the plan meets or half meets. */
export function isOnAnotherSubject(
  template: Titled,
  plan: Titled,
  { answered, demands }: { readonly answered: number; readonly demands: number },
): boolean {
  if (demands < FEWEST_DEMANDS || citesParent(template, plan)) return false;
  const likeness = titleLikeness(template.metadata, plan.metadata);
  if (likeness === undefined) return answered <= demands * MOST_ANSWERED_UNTITLED;
  return OTHER_TITLES.some((other) => likeness < other.likeness && answered <= demands * other.answered);
}
