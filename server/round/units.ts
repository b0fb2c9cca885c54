// Names of communes and offices → the units of a round, each with an id of its own.
import { fold } from '../language/fold.ts';
import type { Unit, UnitKind } from '../model/round/round.ts';
import { plainName, readUnitName } from './unit-names.ts';

/** A commune as the gazetteer has it. */
export interface Commune {
  /** `Cam Lộ` */
  readonly name: string;
  readonly kind: 'xã' | 'phường' | 'đặc khu';
  /** Communes that were merged into it: `thị trấn Cam Lộ`. */
  readonly former: readonly string[];
}

export interface Province {
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố';
  readonly communes: readonly Commune[];
}

export type Gazetteer = readonly Province[];

const KINDS: Readonly<Record<string, UnitKind>> = {
  xã: 'xã',
  phường: 'phường',
  'đặc khu': 'đặc khu',
  // Since July 2025 there are none; a list that still names one means the commune.
  'thị trấn': 'xã',
};

/** Unique by counting: the second `xa-tan-thanh` is `xa-tan-thanh-2`, unless another unit is called so. */
export function withIds(units: readonly Omit<Unit, 'id'>[]): readonly Unit[] {
  const slugs = units.map(({ kind, name }) => {
    const own = kind === 'cơ quan' ? name : name.replace(/^UBND /u, '');
    return plainName(own).replaceAll(' ', '-') || 'don-vi';
  });
  const whole = new Set(slugs);
  const taken = new Set<string>();
  return units.map((unit, at) => {
    const slug = slugs[at] ?? '';
    let id = slug;
    for (let times = 2; taken.has(id) || (id !== slug && whole.has(id)); times++) id = `${slug}-${times}`;
    taken.add(id);
    return { id, ...unit };
  });
}

/** `Quảng Trị`, `quang tri`, `tỉnh Quảng Trị`; undefined where there is none of that name. */
export function provinceNamed(name: string, gazetteer: Gazetteer): Province | undefined {
  const { plain } = readUnitName(name);
  return gazetteer.find((province) => plainName(province.name) === plain);
}

/** All communes of a province. */
export function unitsOfProvince(province: Province): readonly Unit[] {
  return withIds(unitsOf([province]));
}

const unitsOf = (provinces: readonly Province[]): readonly Omit<Unit, 'id'>[] =>
  provinces.flatMap(({ communes }) =>
    communes.map(({ kind, name, former }) => ({ name: `UBND ${kind} ${name}`, kind, former })),
  );

/** A list of names: communes with or without “UBND”, departments as they are called. The same name twice is one unit. */
export function unitsNamed(names: readonly string[], gazetteer: Gazetteer): readonly Unit[] {
  const communes = communesByName(gazetteer);
  const units = new Map<string, Omit<Unit, 'id'>>();
  for (const written of names) {
    const unit = unitNamed(written, communes);
    const key = plainKey(unit);
    if (!units.has(key)) units.set(key, unit);
  }
  return withIds([...units.values()]);
}

/** Marks stay: Sơn Hà and Sơn Hạ are two. */
const plainKey = ({ name, kind }: Omit<Unit, 'id'>): string => `${kind} ${name.toLowerCase()}`;

type CommunesByName = ReadonlyMap<string, readonly Commune[]>;

function communesByName(gazetteer: Gazetteer): CommunesByName {
  const byName = new Map<string, Commune[]>();
  for (const { communes } of gazetteer) {
    for (const commune of communes) {
      const key = commune.name.toLowerCase();
      byName.set(key, [...(byName.get(key) ?? []), commune]);
    }
  }
  return byName;
}

function unitNamed(written: string, communes: CommunesByName): Omit<Unit, 'id'> {
  const { kind, own } = readUnitName(written);
  const known = communes.get(own.toLowerCase()) ?? [];
  const fitting = kind === undefined ? known : known.filter((commune) => commune.kind === kind);
  const [first] = fitting;
  const name = first?.name ?? own;
  const unitKind = kind === undefined ? first?.kind : KINDS[kind];
  if (unitKind === undefined) return { name: written.trim(), kind: 'cơ quan', former: [] };
  return {
    name: `UBND ${unitKind} ${name}`,
    kind: unitKind,
    // Of several communes of that name it is not known which one is meant, nor what was merged into it.
    former: fitting.length === 1 ? (first?.former ?? []) : [],
  };
}

/** Communes that are called so nowhere today: misspelt, or merged into another. Offices are in no list. */
export function unlisted(units: readonly Unit[], gazetteer: Gazetteer): readonly string[] {
  const listed = new Set(unitsOf(gazetteer).map(({ kind, name }) => plainKey({ kind, name, former: [] })));
  return units
    .filter((unit) => unit.kind !== 'cơ quan' && !listed.has(plainKey(unit)))
    .map(({ name }) => name);
}

/** Every name a commune has or had anywhere, without marks: what is one of them is no misspelling of another. */
export function namesAnywhere(gazetteer: Gazetteer): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { communes } of gazetteer) {
    for (const { name, former } of communes) {
      names.add(plainName(name));
      for (const old of former) names.add(readUnitName(old).plain);
    }
  }
  return names;
}

/** Whether the text reads as the name of a unit rather than a heading, a number or a remark. */
export function looksLikeUnit(text: string, communeNames: ReadonlySet<string>): boolean {
  const { kind, plain } = readUnitName(text);
  if (plain === '' || /^\d+$/u.test(plain)) return false;
  if (kind !== undefined && KINDS[kind] !== undefined) return plain.split(' ').length <= 5;
  return communeNames.has(plain) || OFFICES.test(fold(text.trim()));
}

const OFFICES =
  /^(?:so|ban|chi cuc|cuc|van phong|truong|cong an|bo chi huy|thanh tra|trung tam|bao|dai|hoi|lien minh|mat tran|uy ban mttq|vien|kho bac|thue|buu dien|benh vien|phong|tinh doan|lien doan) [\p{L}\d]/u;
