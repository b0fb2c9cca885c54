import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../../server/adapters/files/model-file.ts';
import { adapt } from '../../../server/language/restore/siblings/adaptation.ts';
import type { Noise } from '../../../server/language/restore/words/restore-line.ts';
import { restoreLines } from '../../../server/language/restore/restore.ts';

const model = await loadShippedModel();

function restore(text: string, noise: Noise = 'garbled'): string {
  return restoreLines(
    text.split('\n').map((line) => ({ text: line, noise })),
    model,
  )
    .map((line) => line.text)
    .join('\n');
}

describe('restoreLines gives back', () => {
  it.each([
    ['marks', 'Cac co quan, don vi trién khai nhiém vu', 'Các cơ quan, đơn vị triển khai nhiệm vụ'],
    ['letters read as digits', 'chuyén d6i s6 quéc gia va 1y luan', 'chuyển đổi số quốc gia và lý luận'],
    [
      'letters read as symbols',
      'nang cao hi¢u qua quan 1y thuéng xuyén',
      'nâng cao hiệu quả quản lý thường xuyên',
    ],
    ['letters read as several', 'td chirc thuc hién cac nhiém vu', 'tổ chức thực hiện các nhiệm vụ'],
    ['names of bodies', 'So Ke hoach va Dau tu ra soat', 'Sở Kế hoạch và Đầu tư rà soát'],
    ['capitals', 'II. NOI DUNG PHONG TRAO THI PUA', 'II. NỘI DUNG PHONG TRÀO THI ĐUA'],
    ['headings read half in small letters', 'I. MUC PiCH, YEU CAU', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['two columns in one line', 'Noi nhan: TM. UY BAN NHAN DAN', 'Nơi nhận: TM. ỦY BAN NHÂN DÂN'],
    ['words with specks inside', 'dé}y manh cai cach hanh chinh', 'đẩy mạnh cải cách hành chính'],
    ['a single character', 'quan 1y nha nudc ¢ dia phuong', 'quản lý nhà nước ở địa phương'],
    ['words beside a dash', 'Phong Van hoa-Xa hoi', 'Phòng Văn hóa-Xã hội'],
    [
      'a name after its kind',
      'trén dia ban xa la Bang, tinh Gia Lai va tinh Gia Lai',
      'trên địa bàn xã Ia Băng, tỉnh Gia Lai và tỉnh Gia Lai',
    ],
    [
      'figures that are words where nothing else can be',
      'nhat 1 cai cach thu tuc hanh chinh',
      'nhất là cải cách thủ tục hành chính',
    ],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    ['an abbreviation with a vowel', 'tiép nhan va xit ly PAKN cua ngudi dan', 'PAKN'],
    ['abbreviations in a line of recipients', '- VPUB: CVP, PCVP, KTTH;', 'VPUB: CVP, PCVP, KTTH;'],
    ['rules between cells', 'hé so | dt hé so | 30 ngay | X |Toan| X', '| 30 ngày | X |'],
  ])('leaves %s', (_, read, left) => {
    expect(restore(read)).toContain(left);
  });

  it.each([
    ['Lien minh HTX tinh', 'Liên minh HTX tỉnh'],
    ['Truong THPT tinh', 'Trường THPT tỉnh'],
    ['Thuong truc HDND tinh', 'Thường trực HĐND tỉnh'],
    ['cac HTX tinh toan chi phi', 'các HTX tính toán chi phí'],
    ['quy BHYT tinh dén hét nam', 'quỹ BHYT tính đến hết năm'],
  ])('the word after an abbreviation: %s', (read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    ['a symbol broken over two lines', 'tai To trinh s6 7603/TTr-\nHDTD ngay 30/12/2024', 'HĐTĐ'],
    ['the label of a digital signature', 'Ky boi: UBND tinh Dién Bién', 'Ký bởi: UBND tỉnh'],
    [
      'a capital after a rule',
      '| Cap moi gidy phép hanh nghé trong | Ké tir khi nhan',
      '| Cấp mới giấy phép',
    ],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toContain(written);
  });

  it.each([
    ['two words in one token', 'xay dung kehoach trién khai', 'xây dựng kế hoạch triển khai'],
    ['two words with marks in one token', 'xây dựng kếhoạch triển khai', 'xây dựng kế hoạch triển khai'],
    ['two damaged words in one token', 'thyc hiéncac nhiém vu', 'thực hiện các nhiệm vụ'],
    ['two words in capitals in one token', 'II. NOIDUNG PHONG TRAO', 'II. NỘI DUNG PHONG TRÀO'],
    [
      'two words with a speck between them',
      "các don vi, té'chirc lién quan",
      'các đơn vị, tổ chức liên quan',
    ],
    ['a word torn in two', 'xay dung ké hoa ch trién khai', 'xây dựng kế hoạch triển khai'],
    ['a word torn after its first letter', 'xay dung ké h oach trién khai', 'xây dựng kế hoạch triển khai'],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    [
      'ocr',
      'các đơn vị xây dựng kếhoạch tổ chức thực hiện',
      'các đơn vị xây dựng kế hoạch tổ chức thực hiện',
    ],
    ['ocr', 'các đơn vị xây dựng kế ho ạch tổ chức', 'các đơn vị xây dựng kế hoạch tổ chức'],
    ['stripped', 'cac don vi xay dung kehoach to chuc', 'các đơn vị xây dựng kế hoạch tổ chức'],
  ] as const)('words joined and torn in a %s page', (noise, read, written) => {
    expect(restore(read, noise)).toBe(written);
  });

  it.each([
    ['Tran Diic Thiing', 'Trần Đức Thắng'],
    ['Pang Thi Thuy', 'Đặng Thị Thủy'],
    ['Bui Xuan Trudng', 'Bùi Xuân Trường'],
  ])('the name of who signs: %s', (read, written) => {
    const lines = restore(`Cac co quan, don vi trién khai thuc hién\nCHU TICH\n\n${read}`).split('\n');
    expect(lines.at(-1)).toBe(written);
  });

  it('words that begin a line like a name', () => {
    expect(restore('Ho so gom co\nLy do xin nghi')).toBe('Hồ sơ gồm có\nLý do xin nghỉ');
  });

  it('a sentence across its line break, blank lines between', () => {
    expect(restore('nguoi diing\n\ndau co quan, don vi')).toBe('người đứng\n\nđầu cơ quan, đơn vị');
  });

  it('labels by the order in which they run', () => {
    const read =
      'I. MUC DICH\n1. Muc dich\na) Cac thon\nb) Cac xa\n¢) Cac phong\nd) Cac ban\nd) Cac hoi\nI1. NOI DUNG';
    expect(restore(read).match(/^\S+/gm)).toEqual(['I.', '1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'II.']);
  });

  it('marks alone, when only marks were lost', () => {
    expect(restore('Uy ban nhan dan xa xay dung ke hoach to chuc thuc hien', 'stripped')).toBe(
      'Ủy ban nhân dân xã xây dựng kế hoạch tổ chức thực hiện',
    );
  });

  it('the wrong words of an engine that knows Vietnamese', () => {
    expect(restore('các cơ quan tô chức thực hiện nhiệm vụ theo quyên hạn', 'ocr')).toBe(
      'các cơ quan tổ chức thực hiện nhiệm vụ theo quyền hạn',
    );
  });
});

describe('a document that an engine read badly', () => {
  const TEXTS = [
    'Căn cứ Kế hoạch số 45/KH-UBND của Ủy ban nhân dân lĩnh về nâng cao chất lượng phục vụ người dân;',
    'Ủy ban nhân dân xã tô chức thực hiện nhiệm vụ theo quyên hạn, bố trí kinh phí từ ngân sách xã.',
    'Văn phòng theo dõi, đôn đốc việc thực hiện của các thôn và báo cáo trước ngày 15 tháng 12.',
    'Công chức tài chính bố trí kinh phí, tô chức mua sắm theo quy định của Ủy ban nhân dân lĩnh.',
  ];
  const read = (sureness: number | undefined): string =>
    restoreLines(
      TEXTS.map((text) => {
        const confidences = text.split(' ').map((word) => (word.startsWith('lĩnh') ? sureness : 0.96) ?? 1);
        return { text, noise: 'ocr' as const, confidences };
      }),
      model,
    )
      .map(({ text }) => text)
      .join('\n');

  it('has a word put right that the engine doubts, and the same one elsewhere', () => {
    expect(read(0.7)).toMatch(/nhân dân tỉnh về[^]*nhân dân tỉnh\.$/u);
  });

  it.each([0.95, undefined])('keeps one that the engine does not doubt (%s)', (sureness) => {
    expect(read(sureness)).toMatch(/nhân dân lĩnh về[^]*nhân dân lĩnh\.$/u);
  });
});

describe('numerals of headings that an engine doubted', () => {
  const line = (text: string, sure: number) => ({
    text,
    noise: 'ocr' as const,
    confidences: text.split(' ').map((_, at) => (at === 0 ? sure : 0.96)),
  });
  const labels = (...lines: ReturnType<typeof line>[]): readonly string[] =>
    restoreLines(lines, model).map(({ text }) => text.split(' ')[0] ?? '');

  it('follow the one before', () => {
    const first = line('I. MỤC ĐÍCH', 0.9);
    expect(labels(line('L MỤC ĐÍCH', 0.9))).toEqual(['I.']);
    expect(labels(first, line('LH. NỘI DUNG', 0.3), line('HI. GIẢI PHÁP', 0.86))).toEqual([
      'I.',
      'II.',
      'III.',
    ]);
    expect(labels(first, line('I. NỘI DUNG', 0.35), line('II. GIẢI PHÁP', 0.1))).toEqual([
      'I.',
      'II.',
      'III.',
    ]);
  });

  it('stand where the engine was sure, or no heading follows', () => {
    expect(labels(line('II. NỘI DUNG', 0.9), line('I. PHỤ LỤC', 0.88))).toEqual(['II.', 'I.']);
    expect(labels(line('I. MỤC ĐÍCH', 0.9), line('I. và các hộ', 0.3))).toEqual(['I.', 'I.']);
  });
});

describe('restoreLines leaves', () => {
  it.each([
    'Số: 02/KH-UBND ngày 09/7/2025',
    'https://example.gov.vn/a?b=1&c=2',
    'van-phong@example.gov.vn',
    '57-NQ/TW, 15/12/2025, 100%, 1.250.000',
    'Điều 5, khoản 12, năm 2030',
    'UBND, HĐND xã',
    'Internet, website, email',
    'wifi, fanpage, GIS, VNeID, photo',
  ])('%s', (line) => {
    expect(restore(line)).toBe(line);
    expect(restore(`trén dia ban ${line} va don vi`)).toContain(line);
  });

  it.each(['garbled', 'ocr', 'stripped'] as const)('good text in a %s page', (noise) => {
    const good =
      'Các phòng, ban, đơn vị thuộc xã tổ chức thực hiện Kế hoạch này, báo cáo kết quả trước ngày 15/12.';
    expect(restore(good, noise)).toBe(good);
  });

  it.each([
    'Phó Chủ tịch Võ Phiên chủ trì họp về cổ phần hóa công ty',
    'tại Hội trường Khách sạn Mường Thanh theo Quyết định của TTg',
  ])('capitals and small letters of an engine that knows Vietnamese: %s', (line) => {
    expect(restore(line, 'ocr')).toBe(line);
  });

  it('a line of abbreviations that such an engine read', () => {
    expect(restore('- VPUB: CVP, PCVP, KTN, NC;', 'ocr')).toBe('- VPUB: CVP, PCVP, KTN, NC;');
  });

  it('lines said to be good', () => {
    const line = 'Cac co quan t6 chirc';
    expect(restoreLines([{ text: line, noise: 'none' }], model)).toEqual([{ text: line, corrections: [] }]);
  });
});

describe('corrections', () => {
  it('say what was read, how sure they are and what else it could be', () => {
    const [line] = restoreLines([{ text: '- don vi t6 chirc', noise: 'garbled' }], model);
    expect(line?.corrections.map(({ span, read }) => [line.text.slice(span.start, span.end), read])).toEqual([
      ['đơn', 'don'],
      ['vị', 'vi'],
      ['tổ', 't6'],
      ['chức', 'chirc'],
    ]);
    for (const { span, confidence, candidates } of line?.corrections ?? []) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1 + 1e-9);
      expect(candidates.length).toBeLessThanOrEqual(5);
      expect(candidates[0]).toBe(line?.text.slice(span.start, span.end));
    }
  });

  it('list the doubtful words that are kept, with what else they may be', () => {
    const [line] = restoreLines([{ text: 'Nguoi dan 1 trong cay', noise: 'garbled' }], model);
    const kept = line?.corrections.filter(({ reason }) => reason === 'kept') ?? [];
    expect(kept.map(({ read }) => read)).toEqual(['1']);
    for (const { span, read, confidence, candidates, probabilities } of kept) {
      expect(line?.text.slice(span.start, span.end)).toBe(read);
      expect(candidates[0]).toBe(read);
      expect(candidates.length).toBeGreaterThan(1);
      expect(confidence).toBeLessThan(0.8);
      expect(probabilities).toHaveLength(candidates.length);
      expect(probabilities?.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.001);
    }
  });

  it('are less sure where two words fit', () => {
    const sure = restoreLines([{ text: 'chuyén d6i s6', noise: 'garbled' }], model)[0]?.corrections[1]
      ?.confidence;
    const unsure = restoreLines([{ text: 'xa B6i', noise: 'garbled' }], model)[0]?.corrections.at(
      -1,
    )?.confidence;
    expect(sure).toBeGreaterThan(unsure ?? 1);
  });
});

describe('a clean sibling', () => {
  const sibling = adapt([
    'Câu lạc bộ Mầm Xanh họp sáng thứ bảy. Câu lạc bộ Mầm Xanh trồng cây ở sân trường.',
  ]);
  const noisy = [{ text: 'cau lac bo Mam Xanh trong cay ¢ san truong', noise: 'garbled' as const }];

  it('lends its phrases', () => {
    expect(restoreLines(noisy, model, { adaptation: sibling })[0]?.text).toBe(
      'câu lạc bộ Mầm Xanh trồng cây ở sân trường',
    );
  });

  it('does not change what it says nothing about', () => {
    const line = [{ text: 'Cac co quan, don vi t6 chirc trién khai', noise: 'garbled' as const }];
    expect(restoreLines(line, model, { adaptation: sibling })).toEqual(restoreLines(line, model));
  });

  it.each([
    [
      'a stranger',
      'Giống lúa chín sớm gieo vào đầu vụ. Nông dân cày ải, bón lót rồi mới cấy; lúa đổ thì gặt trước.',
    ],
    ['what the model has learned', 'Trên đây là Kế hoạch của Ủy ban nhân dân xã\nMục đích\nYêu cầu'],
  ])('is not leaned on when it is %s', (_, text) => {
    const lines = [
      'Trén day la Ké hoach ctia Uy ban nhan dan xa',
      'Muc dich, yéu cau cu thé nhu sau',
      'Cac co quan, don vi ph6i hop t6 chirc thyc hién',
    ].map((line) => ({ text: line, noise: 'garbled' as const }));
    expect(restoreLines(lines, model, { adaptation: adapt([text]) })).toEqual(restoreLines(lines, model));
  });
});

describe('whatever comes in', () => {
  const symbols = fc.constantFrom(
    '02/KH-UBND',
    '09/7/2025',
    '57-NQ/TW',
    '2025',
    '1.250.000',
    '15/12',
    '30%',
    'a@b.vn',
  );
  const damaged = fc.constantFrom(
    'trién',
    'khai',
    'd6i',
    'm&i',
    's6',
    'thudéng',
    'cua',
    '¢',
    'Iy',
    'nam',
    'ngay',
    'thang',
  );

  it('numbers, dates and symbols come out as they went in', () => {
    fc.assert(
      fc.property(
        fc.array(damaged, { maxLength: 6 }),
        symbols,
        fc.array(damaged, { maxLength: 6 }),
        (a, symbol, b) => {
          const tokens = restore([...a, symbol, ...b].join(' ')).split(' ');
          expect(tokens[a.length]).toBe(symbol);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('each line gives one line with the same blanks but in words joined and torn, and corrections cite it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }), (raw) => {
        const lines = raw.map((text) => ({ text: text.replace(/\n/g, ' '), noise: 'garbled' as const }));
        const restored = restoreLines(lines, model);
        expect(restored).toHaveLength(lines.length);
        restored.forEach(({ text, corrections }, at) => {
          let end = 0;
          let asRead = '';
          for (const { span, read, candidates } of corrections) {
            asRead += text.slice(end, span.start) + read;
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(span.start, span.end)).toBe(candidates[0]);
            end = span.end;
          }
          expect(asRead + text.slice(end)).toBe(lines[at]?.text);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('random bytes and endless tokens are taken in bounded work', () => {
    const long = 'nguyén'.repeat(20_000);
    const lines = [long, `${long} trién khai`, '1l|'.repeat(5000), '¢'.repeat(30_000), 'a '.repeat(3000)];
    expect(restore(lines.join('\n')).split('\n')).toHaveLength(lines.length);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        restore(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/[\r\n]/g, ' '),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a restored text restored again stays', () => {
    const once = restore(
      'Uy ban nhan dan xa xay dung K& hoach trién khai thuc hién nhiém vu chuyén d6i s6 nim 2026',
    );
    expect(restore(once)).toBe(once);
  });
});
