// The units of a round, made ready to be looked up by whatever a document calls them.
import type { Unit } from '../model/round/round.ts';
import { plainName, readUnitName } from './unit-names.ts';

export interface Entry {
  readonly unit: Unit;
  /** Of its own name. */
  readonly plain: string;
  /** With marks, in small letters. */
  readonly marked: string;
  readonly isCommune: boolean;
}

export interface FormerEntry {
  readonly unit: Unit;
  /** `thị trấn` */
  readonly kind: string | undefined;
  /** `thị trấn Cam Lộ` */
  readonly name: string;
}

export interface Directory {
  readonly entries: readonly Entry[];
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly byFormerName: ReadonlyMap<string, readonly FormerEntry[]>;
  /** Departments by the first letters of their words: `so khcn`. */
  readonly byAbbreviation: ReadonlyMap<string, readonly Entry[]>;
  /** Of the country's communes: what is one of them is no misspelling of another. */
  readonly namesAnywhere: ReadonlySet<string>;
  /** Where all units lie; a document of another province is none of theirs. */
  readonly province: string | null;
}

export function directoryOf(
  units: readonly Unit[],
  namesAnywhere: ReadonlySet<string>,
  province: string | null,
): Directory {
  const entries = units.map((unit): Entry => {
    const { own, plain } = readUnitName(unit.name);
    return { unit, plain, marked: own.toLowerCase(), isCommune: unit.kind !== 'cơ quan' };
  });
  const formers = units.flatMap((unit) =>
    unit.former.map((name) => {
      const { kind, plain } = readUnitName(name);
      return { plain, former: { unit, kind, name } };
    }),
  );
  const offices = entries.filter(({ isCommune }) => !isCommune);
  return {
    entries,
    byName: Map.groupBy(entries, ({ plain }) => plain),
    byFormerName: new Map(
      [...Map.groupBy(formers, ({ plain }) => plain)].map(([plain, found]) => [
        plain,
        found.map(({ former }) => former),
      ]),
    ),
    byAbbreviation: Map.groupBy(offices, ({ plain }) => abbreviated(plain)),
    namesAnywhere,
    province: province === null ? null : plainName(province),
  };
}

/** `so khoa hoc va cong nghe` → `so khcn`; “và” and “&” are not counted. */
function abbreviated(plain: string): string {
  const [first = '', ...others] = plain.split(' ');
  const initials = others.filter((word) => word !== 'va').map((word) => word.charAt(0));
  return `${first} ${initials.join('')}`;
}

/** `Sở KH&CN` → `so khcn`. */
export function abbreviationIn(plain: string): string {
  const [first = '', ...others] = plain.split(' ');
  return `${first} ${others.join('')}`;
}
