// --province or --units → the units that are to send a plan; with neither, those that did.
import { basename } from 'node:path';
import type { Config } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Unit } from '../../model/round/round.ts';
import { namesInTable, namesInText } from '../../round/unit-list.ts';
import { provinceNamed, unitsNamed, unitsOfProvince, unlisted, type Gazetteer } from '../../round/units.ts';
import { bytesOf } from '../files.ts';

export interface Expected {
  readonly units: readonly Unit[];
  readonly province: string | null;
}

export interface ExpectedOptions {
  readonly province?: string;
  readonly units?: string;
}

/** undefined: nobody said. Throws Failure `usage`, `not-found`, or what is wrong with the list. */
export async function expectedUnits(
  { province: provinceName, units: listFile }: ExpectedOptions,
  gazetteer: Gazetteer,
  anywhere: ReadonlySet<string>,
  config: Config,
): Promise<Expected | undefined> {
  if (provinceName !== undefined && listFile !== undefined) {
    throw new Failure('usage', { detail: 'Chỉ dùng một trong hai: --province hoặc --units.' });
  }
  if (provinceName !== undefined) {
    const province = provinceNamed(provinceName, gazetteer);
    if (province === undefined) {
      const known = gazetteer.map(({ name }) => name).join(', ');
      throw new Failure('usage', { detail: `Không có tỉnh, thành phố ${provinceName}. Có: ${known}.` });
    }
    return { units: unitsOfProvince(province), province: province.name };
  }
  if (listFile === undefined) return undefined;
  const { readRows } = await import('../../adapters/spreadsheet.ts');
  const rows = await readRows(await bytesOf(listFile, config.limits.fileBytes), basename(listFile));
  const isText = rows.every((row) => row.length <= 1);
  const { names, unread } = isText
    ? namesInText(rows.map(([line = '']) => line).join('\n'), anywhere)
    : namesInTable(rows, anywhere);
  if (names.length === 0) {
    throw new Failure('usage', { detail: `Tệp ${listFile} không có tên đơn vị nào.` });
  }
  for (const { line, text } of unread) {
    process.stderr.write(`${listFile}: bỏ qua dòng ${line}: ${text}\n`);
  }
  const units = unitsNamed(names, gazetteer);
  for (const name of unlisted(units, gazetteer)) {
    process.stderr.write(
      `${listFile}: không xã, phường nào hiện nay có tên ${name}; vẫn tính là một đơn vị\n`,
    );
  }
  return { units, province: null };
}
