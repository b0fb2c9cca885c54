// Whose plan is it: by the letterhead however it was read, and by nobody's guess.
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../server/adapters/gazetteer.ts';
import type { Metadata } from '../../server/model/document.ts';
import { directoryOf, type Directory } from '../../server/round/directory.ts';
import { findUnit, type Found } from '../../server/round/find-unit.ts';
import { namesAnywhere, provinceNamed, unitsNamed, unitsOfProvince } from '../../server/round/units.ts';

const gazetteer = loadGazetteer();
const anywhere = namesAnywhere(gazetteer);

function communesOf(name: string): Directory {
  const province = provinceNamed(name, gazetteer);
  if (!province) throw new Error(name);
  return directoryOf(unitsOfProvince(province), anywhere, province.name);
}

const NOTHING: Metadata = {
  kind: null,
  number: null,
  date: null,
  issuer: null,
  place: null,
  province: null,
  title: null,
  signer: null,
};

function find(
  directory: Directory,
  metadata: Partial<Metadata> | null,
  { fileName = 'scan0001.pdf', marksSure = true } = {},
): Found {
  return findUnit({ metadata: metadata && { ...NOTHING, ...metadata }, fileName, marksSure }, directory);
}

const said = (result: Found): string =>
  result.kind === 'found'
    ? result.unit.name
    : `? ${result.suggestions.map(({ unit }) => unit.name).join(' | ')}`.trim();

const quangTri = communesOf('Quảng Trị');

describe('a plan finds its commune', () => {
  it.each([
    ['UBND xã Cam Lộ', 'UBND xã Cam Lộ'],
    ['Ủy ban nhân dân xã Cam Lộ', 'UBND xã Cam Lộ'],
    ['UỶ BAN NHÂN DÂN XÃ CAM LỘ', 'UBND xã Cam Lộ'],
    ['HĐND và UBND phường Nam Đông Hà', 'UBND phường Nam Đông Hà'],
    ['UBND xã Cam Lộ, tỉnh Quảng Trị', 'UBND xã Cam Lộ'],
    // marks lost or misread, letters misread
    ['UBND xa Cam Lo', 'UBND xã Cam Lộ'],
    ['UBND xã Cam Lô', 'UBND xã Cam Lộ'],
    ['UBND xã Hướng Phừng', 'UBND xã Hướng Phùng'],
    ['UBND xã Huớng Phúmg', 'UBND xã Hướng Phùng'],
    ['UBND xã Triệu Phongg', 'UBND xã Triệu Phong'],
    // the wrong kind, where nobody else has the name
    ['UBND phường Cam Lộ', 'UBND xã Cam Lộ'],
    // communes that were merged into it
    ['UBND thị trấn Cam Lộ', 'UBND xã Cam Lộ'],
    ['UBND xã Nghĩa Ninh', 'UBND phường Đồng Sơn'],
  ])('%s → %s', (issuer, unit) => {
    expect(said(find(quangTri, { issuer }))).toBe(unit);
  });

  it('by the name of its file where nothing of it could be read', () => {
    expect(said(find(quangTri, null, { fileName: 'KH_xa_Cam_Lo_2026.pdf' }))).toBe('UBND xã Cam Lộ');
    expect(said(find(quangTri, null, { fileName: 'phuong-nam-dong-ha.docx' }))).toBe(
      'UBND phường Nam Đông Hà',
    );
  });

  it('by its title where the letterhead was lost', () => {
    const title = 'Triển khai phong trào thi đua trên địa bàn xã Gio Linh';
    expect(said(find(quangTri, { title }))).toBe('UBND xã Gio Linh');
  });
});

describe('a plan waits for a person', () => {
  it.each([
    ['the province’s own plan, though a ward has its name', { issuer: 'UBND tỉnh Quảng Trị' }],
    ['a commune of another province', { issuer: 'UBND xã Ia Băng' }],
    ['a commune of that name in another province', { issuer: 'UBND xã Cam Lộ', province: 'Gia Lai' }],
    ['an office that is not expected', { issuer: 'Sở Nội vụ' }],
    ['nothing known', {}],
  ])('%s', (_, metadata) => {
    expect(find(quangTri, metadata).kind).toBe('unsure');
  });

  it('when title and file name disagree and no issuer was read', () => {
    const result = find(quangTri, { title: 'Kế hoạch của xã Gio Linh' }, { fileName: 'xa-cam-lo.pdf' });
    expect(said(result)).toBe('? UBND xã Gio Linh | UBND xã Cam Lộ');
  });

  it('when a name is as near to one as to another', () => {
    const directory = directoryOf(unitsNamed(['xã Vĩnh Hoa', 'xã Vĩnh Hòn'], []), new Set(), null);
    expect(said(find(directory, { issuer: 'UBND xã Vĩnh Hom' }))).toBe(
      '? UBND xã Vĩnh Hoa | UBND xã Vĩnh Hòn',
    );
  });

  it('when an old name was divided between two', () => {
    const units = [
      { id: 'a', name: 'UBND xã A', kind: 'xã', former: ['xã Tân Cũ'] },
      { id: 'b', name: 'UBND xã B', kind: 'xã', former: ['xã Tân Cũ'] },
    ] as const;
    expect(said(find(directoryOf(units, new Set(), null), { issuer: 'UBND xã Tân Cũ' }))).toBe(
      '? UBND xã A | UBND xã B',
    );
  });

  it('when a misspelt name is that of a known commune which is not expected', () => {
    const directory = directoryOf(unitsNamed(['xã Cam Hiền'], gazetteer), anywhere, null);
    expect(find(directory, { issuer: 'UBND xã Cam Hiếu' }).kind).toBe('unsure');
  });
});

describe('two communes that differ by a mark alone', () => {
  const quangNgai = communesOf('Quảng Ngãi');

  it('are told apart where the marks were typed', () => {
    expect(said(find(quangNgai, { issuer: 'UBND xã Sơn Hà' }))).toBe('UBND xã Sơn Hà');
    expect(said(find(quangNgai, { issuer: 'UBND xã Sơn Hạ' }))).toBe('UBND xã Sơn Hạ');
  });

  it('wait for a person where the marks were restored', () => {
    expect(said(find(quangNgai, { issuer: 'UBND xã Sơn Hà' }, { marksSure: false }))).toBe(
      '? UBND xã Sơn Hà | UBND xã Sơn Hạ',
    );
    expect(said(find(quangNgai, { issuer: 'UBND xã Son Ha' }))).toBe('? UBND xã Sơn Hà | UBND xã Sơn Hạ');
  });

  it('are told apart by their kind', () => {
    const thanhHoa = communesOf('Thanh Hóa');
    expect(said(find(thanhHoa, { issuer: 'UBND phường Đồng Tiến' }))).toBe('UBND phường Đông Tiến');
  });
});

describe('departments', () => {
  const offices = directoryOf(
    unitsNamed(
      ['Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo', 'Sở Nội vụ', 'Văn phòng UBND tỉnh'],
      gazetteer,
    ),
    anywhere,
    'Quảng Trị',
  );
  it.each([
    ['Sở Nội vụ tỉnh Quảng Trị', 'Sở Nội vụ'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Sở GDĐT', 'Sở Giáo dục và Đào tạo'],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['Sở Khoa hoc va Công nghê', 'Sở Khoa học và Công nghệ'],
  ])('%s → %s', (issuer, unit) => {
    expect(said(find(offices, { issuer }))).toBe(unit);
  });
});

describe('every commune of the country', () => {
  it('is found by its own name among those of its province', () => {
    const lost = gazetteer.flatMap((province) => {
      const units = unitsOfProvince(province);
      const directory = directoryOf(units, anywhere, province.name);
      return units.filter(({ name, id }) => {
        const result = find(directory, { issuer: name, province: province.name });
        return result.kind !== 'found' || result.unit.id !== id;
      });
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
