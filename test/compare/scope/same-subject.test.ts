import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../server/model/document.ts';
import {
  isOnAnotherSubject,
  titleLikeness,
  type Titled,
} from '../../../server/compare/scope/same-subject.ts';

const metadata = (title: string | null, number: string | null = null): Metadata => ({
  kind: 'Kế hoạch',
  number,
  date: null,
  issuer: null,
  place: null,
  province: null,
  title,
  signer: null,
});
const titled = (
  title: string | null,
  number: string | null = null,
  cited: readonly string[] = [],
): Titled => ({
  metadata: metadata(title, number),
  references: cited.map((one) => ({
    kind: 'Kế hoạch',
    number: one,
    date: null,
    issuer: null,
    lines: [1, 1],
  })),
});

const RABIES = 'Phòng, chống bệnh dại ở động vật trên địa bàn tỉnh năm 2026';
const TREES = 'Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An';

describe('titleLikeness', () => {
  it.each([
    [RABIES, 'Triển khai phòng, chống bệnh dại động vật trên địa bàn xã Bình An', 0.75, 1],
    [RABIES, TREES, 0, 0.2],
    ['Nâng cao chất lượng dân số', 'Chuyển đổi số trên địa bàn xã', 0, 0.1],
    ['Phát triển hạ tầng 5G trong khu công nghiệp', 'Phát triển sóng 5G tại các khu công nghiệp', 0.6, 1],
  ])('of “%s” and “%s”', (a, b, least, most) => {
    const likeness = titleLikeness(metadata(a), metadata(b)) ?? -1;
    expect(likeness).toBeGreaterThanOrEqual(least);
    expect(likeness).toBeLessThanOrEqual(most);
  });

  it('says nothing of a title that any plan could have', () => {
    expect(
      titleLikeness(metadata('Triển khai phong trào thi đua năm 2026'), metadata(RABIES)),
    ).toBeUndefined();
  });
});

describe('isOnAnotherSubject', () => {
  it.each([
    ['another title and few answers', titled(RABIES), titled(TREES), 3, true],
    ['another title, and yet most is answered', titled(RABIES), titled(TREES), 30, false],
    [
      'everyday words for a title, and the template cited',
      titled(RABIES, '45/KH-UBND'),
      titled(TREES, null, ['45/KH-UBND']),
      0,
      false,
    ],
    ['the same title and no answer at all', titled(RABIES), titled(`Triển khai ${RABIES}`), 0, false],
    ['no title, and hardly an answer', titled(RABIES), titled(null), 1, true],
    ['no title, and some answers', titled(RABIES), titled(null), 10, false],
  ])('with %s', (_, template, plan, answered, expected) => {
    expect(isOnAnotherSubject(template, plan, { answered, demands: 40 })).toBe(expected);
  });
});
