// What a document says of who issued it → its unit, or nobody for certain: between two it never guesses.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import type { Metadata } from '../model/document.ts';
import type { Suggestion, Unit } from '../model/round/round.ts';
import { abbreviationIn, type Directory, type Entry } from './directory.ts';
import { unitsMentioned } from './mentions.ts';
import { plainName, readUnitName, type UnitName } from './unit-names.ts';
import { ROUND_WORDING } from './wording.vi.ts';

export interface Signs {
  readonly metadata: Metadata | null;
  readonly fileName: string;
  /** Whether marks stand as they were typed. */
  readonly marksSure: boolean;
}

export type Found =
  | { readonly kind: 'found'; readonly unit: Unit; readonly why: string }
  | { readonly kind: 'unsure'; readonly suggestions: readonly Suggestion[] };

/** A name, and how it was come by: the name itself, one that the unit had before, or one spelt nearly so. */
interface Nomination {
  readonly by: 'name' | 'former' | 'near';
  readonly suggestions: readonly Suggestion[];
}

/** Letters that may be wrong in a name of so many: one in four, and no more than three. */
const LETTERS_PER_SLIP = 4;
const MOST_SLIPS = 3;
/** The second nearest must be so many letters further away. */
const LEAD = 2;
/** Shown to a person who has to choose. */
const MOST_SUGGESTIONS = 5;
/** Kinds that cannot be a commune: a province's plan is not that of the ward which has its name. */
const HIGHER: ReadonlySet<string> = new Set(['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã']);

const unsure = (...lists: readonly (readonly Suggestion[])[]): Found => {
  const known = new Map<string, Suggestion>();
  for (const suggestion of lists.flat()) {
    if (!known.has(suggestion.unit.id)) known.set(suggestion.unit.id, suggestion);
  }
  return { kind: 'unsure', suggestions: [...known.values()].slice(0, MOST_SUGGESTIONS) };
};

const found = ({ unit, why }: Suggestion): Found => ({ kind: 'found', unit, why });

export function findUnit({ metadata, fileName, marksSure }: Signs, directory: Directory): Found {
  const inTitle = suggest(
    metadata?.title ? unitsMentioned(metadata.title, directory) : [],
    ROUND_WORDING.byTitle,
  );
  const inFileName = suggest(unitsMentioned(fileName, directory), ROUND_WORDING.byFileName);
  const elsewhere = isElsewhere(metadata, directory);
  if (metadata === null || metadata.issuer === null) {
    return byHints(inTitle, inFileName, elsewhere);
  }
  const issuer = readUnitName(metadata.issuer);
  const { by, suggestions } = nominate(issuer, directory);
  const [only] = suggestions;
  if (elsewhere || only === undefined) return unsure(suggestions, inTitle, inFileName);
  if (suggestions.length > 1) {
    const agreed = suggestions.filter(({ unit }) => isAmong(unit, inTitle) || isAmong(unit, inFileName));
    const [one] = agreed;
    return agreed.length === 1 && one ? found(one) : unsure(suggestions);
  }
  if (by === 'name') {
    const twins = directory.byName.get(issuer.plain) ?? [];
    const toldApart = marksSure || twins.length === 1 || inTitle.some(({ unit }) => unit.id === only.unit.id);
    return toldApart ? found(only) : unsure(suggest(twins, ROUND_WORDING.byNearName(issuer.own)));
  }
  const contradicted = [inTitle, inFileName].some((hints) => hints.length > 0 && !isAmong(only.unit, hints));
  return contradicted ? unsure(suggestions, inTitle, inFileName) : found(only);
}

function suggest(entries: readonly Entry[], why: string): readonly Suggestion[] {
  return entries.map(({ unit }) => ({ unit, why }));
}

const isAmong = (unit: Unit, suggestions: readonly Suggestion[]): boolean =>
  suggestions.some((suggestion) => suggestion.unit.id === unit.id);

function isElsewhere(metadata: Metadata | null, { province }: Directory): boolean {
  const named = metadata?.province ?? null;
  return named !== null && province !== null && plainName(named) !== province;
}

/** Without an issuer, as of a file that cannot be read, the title and the file's name may still agree on one. */
function byHints(
  inTitle: readonly Suggestion[],
  inFileName: readonly Suggestion[],
  elsewhere: boolean,
): Found {
  const hints = [inTitle, inFileName].filter((suggestions) => suggestions.length > 0);
  const [first] = hints[0] ?? [];
  const agree = hints.every(([only, ...more]) => more.length === 0 && only?.unit.id === first?.unit.id);
  return first && agree && !elsewhere ? found(first) : unsure(inTitle, inFileName);
}

function nominate(name: UnitName, directory: Directory): Nomination {
  if (name.kind !== undefined && HIGHER.has(name.kind)) return { by: 'name', suggestions: [] };
  const named = byOwnName(name, directory);
  if (named.length > 0) return { by: 'name', suggestions: suggest(named, ROUND_WORDING.byIssuer) };
  const former = byFormerName(name, directory);
  if (former.length > 0) return { by: 'former', suggestions: former };
  return { by: 'near', suggestions: byNearName(name, directory) };
}

function byOwnName({ kind, own, plain }: UnitName, directory: Directory): readonly Entry[] {
  const all = [
    ...(directory.byName.get(plain) ?? []),
    ...(kind === undefined ? (directory.byAbbreviation.get(abbreviationIn(plain)) ?? []) : []),
  ];
  const ofKind = all.filter(({ unit }) => unit.kind === kind);
  const fitting = ofKind.length > 0 ? ofKind : all;
  const marked = fitting.filter((entry) => entry.marked === own.toLowerCase());
  return marked.length > 0 ? marked : fitting;
}

function byFormerName({ kind, plain }: UnitName, directory: Directory): readonly Suggestion[] {
  const all = directory.byFormerName.get(plain) ?? [];
  const ofKind = all.filter((former) => former.kind === kind);
  const units = new Map<string, Suggestion>();
  for (const { unit, name } of ofKind.length > 0 ? ofKind : all) {
    units.set(unit.id, { unit, why: ROUND_WORDING.byFormerName(name, unit.name) });
  }
  return [...units.values()];
}

/** The one that is nearest, all that are about as near, or none where nothing is near. */
function byNearName({ kind, own, plain }: UnitName, directory: Directory): readonly Suggestion[] {
  if (plain === '' || directory.namesAnywhere.has(plain)) return [];
  const allowed = Math.min(MOST_SLIPS, Math.floor(plain.length / LETTERS_PER_SLIP));
  const figures = figuresOf(plain);
  const near = directory.entries
    .filter(({ isCommune }) => isCommune === (kind !== undefined))
    // A digit that differs is another ward.
    .filter((entry) => figuresOf(entry.plain) === figures)
    .filter((entry) => Math.abs(entry.plain.length - plain.length) <= allowed + LEAD)
    .map((entry) => ({ entry, slips: DamerauLevenshteinDistance(entry.plain, plain) }))
    .toSorted((a, b) => a.slips - b.slips);
  const nearest = near[0]?.slips ?? Infinity;
  if (nearest > allowed) return [];
  const rivals = near.filter(({ slips }) => slips < nearest + LEAD);
  return suggest(
    rivals.map(({ entry }) => entry),
    ROUND_WORDING.byNearName(own),
  );
}

const figuresOf = (plain: string): string => plain.replace(/\D+/gu, ' ').trim();
