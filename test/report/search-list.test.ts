import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { searchFile, type ResultList } from '../../server/report/search-list.ts';

const LIST: ResultList = {
  q: '=1+1',
  total: 2,
  compared: { compared: 3, plans: 4 },
  results: [
    {
      document: { name: 'a.txt', metadata: null },
      path: 'II.6',
      heading: '=HYPERLINK("http://x")',
      page: 2,
      snippet: { text: '+84 hạ tầng' },
      status: 'missing',
      unit: null,
    },
    {
      document: null,
      path: '',
      heading: '',
      page: null,
      snippet: null,
      status: null,
      unit: { name: 'UBND xã An Lạc', state: 'not-submitted', late: false },
    },
  ],
};

describe('a list of results', () => {
  it('is a .csv with its marks, in which nothing can become a formula', async () => {
    const lines = String(await searchFile(LIST, 'csv')).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFĐơn vị,/);
    expect(lines[1]).toContain('"\'=HYPERLINK(');
    expect(lines[1]).toContain('"\'+84 hạ tầng"');
    expect(lines[2]).toBe('UBND xã An Lạc,,,,,,,Chưa gửi,,,');
  });

  it('is a workbook whose cells are text, with the question and how many plans were compared', async () => {
    const parts = unzipSync((await searchFile(LIST, 'xlsx')) as Uint8Array);
    const xml = Object.values(parts).map((part) => strFromU8(part));
    const all = xml.join('');
    expect(all).toContain('HYPERLINK');
    expect(all).not.toContain('<f>');
    expect(all).toContain('3 / 4');
  });
});
