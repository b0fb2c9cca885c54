import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../server/model/page.ts';
import { clean } from '../../../server/pages/cleaning/clean.ts';
import { dropInk } from '../../../server/pages/cleaning/drop-ink.ts';
import type { PixelImage } from '../../../server/pages/ink/pixels.ts';
import { turn } from '../../../server/pages/ink/pixels.ts';
import { projectBox } from '../../../server/pages/orientation/projection.ts';
import { leanOf } from '../../../server/pages/orientation/skew.ts';
import { toneOf } from '../../../server/pages/ink/tone.ts';
import { evenColours, evenLight } from '../../../server/pages/cleaning/even-light.ts';
import { lines, pngOf } from '../../support/files/page-files.ts';
import { photograph, TYPICAL_PHOTO } from '../../../server/evaluate/noise/phone-photo.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [238, 236, 230];
const PRINT: Colour = [35, 34, 36];
const SEAL: Colour = [205, 60, 70];

/** A page of dashes for words; `lean` in pixels down for each across. */
function dashes(
  lean: number,
  extra: (x: number, y: number) => Colour | undefined = () => undefined,
): PixelImage {
  const width = 600;
  const height = 800;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = y - x * lean;
      const inLine = row > 60 && row < 740 && x > 50 && x < 550 && row % 30 < 9 && x % 23 < 17;
      data.set(inLine ? PRINT : (extra(x, y) ?? PAPER), (y * width + x) * 3);
    }
  }
  return { width, height, channels: 3, dpi: 100, data };
}

const RASTER = { width: 1200, height: 1600, dpi: 200 };

describe('leanOf', () => {
  it.each([-4, -1.5, -0.4, 0, 0.7, 3])('measures lines that lean by %s degrees', (degrees) => {
    const page = dropInk(dashes(Math.tan((degrees * Math.PI) / 180)));
    expect(leanOf(page, toneOf(page)).degrees).toBeCloseTo(degrees, 0);
  });

  it('leaves an empty page as it is', () => {
    const page = { width: 200, height: 200, dpi: 100, data: new Uint8Array(40_000).fill(240) };
    expect(leanOf(page, toneOf(page))).toEqual({ degrees: 0, spread: 0 });
  });
});

describe('dropInk', () => {
  const inSeal = (x: number, y: number): boolean => Math.abs(Math.hypot(x - 300, y - 400) - 80) < 6;
  const sealed = dropInk(dashes(0, (x, y) => (inSeal(x, y) ? SEAL : undefined)));
  const at = (x: number, y: number): number => sealed.data[y * sealed.width + x] ?? 0;

  it('turns the red of the seal to paper', () => {
    expect(at(300, 325)).toBeGreaterThan(200);
  });

  it.each<Colour>([
    [30, 40, 120],
    [70, 30, 110],
  ])('keeps print that is itself coloured (%i, %i, %i): the page would be blank', (...colour) => {
    const typed = dashes(0);
    const data = typed.data.slice();
    for (let from = 0; from < data.length; from += 3) if (data[from] === PRINT[0]) data.set(colour, from);
    const page = dropInk({ ...typed, data });
    expect(page.data[64 * page.width + 70]).toBeLessThan(120);
    expect(page.data[0]).toBe(235);
  });

  it('keeps the print that crosses it', () => {
    expect(at(304, 480 + 3)).toBeLessThan(90);
  });

  it('does so in the shadow of a photograph, too, once its colours are evened', () => {
    const shade = (x: number): number => 0.3 + (0.7 * (600 - x)) / 600;
    const lit = dashes(0, (x, y) => (Math.hypot(x - 560, y - 400) < 12 ? SEAL : undefined));
    const data = lit.data.map((value, place) => value * shade(Math.floor(place / 3) % 600));
    const photo = { ...lit, data };
    const seal = 400 * 600 + 560;
    const print = 483 * 600 + 536;
    const page = dropInk(evenColours(photo));
    expect([(page.data[seal] ?? 0) > 190, (page.data[print] ?? 0) < 90]).toEqual([true, true]);
    expect(dropInk(photo).data[seal]).toBeLessThan(150);
    expect(evenColours(lit)).toBe(lit);
  });

  it('leaves a page without colour as its luminance', () => {
    expect(dropInk(dashes(0)).data[0]).toBe(235);
  });
});

describe('clean', () => {
  it('carries boxes of a straightened page back to where the picture shows them', () => {
    const { bitmap, toRaster } = clean(dashes(Math.tan((3 * Math.PI) / 180)), RASTER);
    const centre = projectBox(toRaster, {
      left: bitmap.width / 2,
      top: bitmap.height / 2,
      right: bitmap.width / 2,
      bottom: bitmap.height / 2,
    });
    expect(centre).toEqual({ left: 600, top: 800, right: 600, bottom: 800 });
  });

  it('finds the lines by their ink and forgets the dust', () => {
    const dusty = clean(
      dashes(0, (x, y) => (x % 17 === 3 && y % 31 === 25 ? PRINT : undefined)),
      RASTER,
    );
    const plain = clean(dashes(0), RASTER);
    expect(dusty.inkLines.length).toBe(plain.inkLines.length);
    expect(dusty.bitmap.data[25 * 600 + 3]).toBeGreaterThan(200);
  });
});

describe('turn', () => {
  const image: PixelImage = { width: 2, height: 1, channels: 1, dpi: 1, data: Uint8Array.of(1, 2) };
  it.each([
    [0, 2, 1, [1, 2]],
    [90, 1, 2, [1, 2]],
    [180, 2, 1, [2, 1]],
    [270, 1, 2, [2, 1]],
  ] as const)('by %s degrees', (degrees, width, height, data) => {
    expect(turn(image, degrees)).toMatchObject({ width, height, data: Uint8Array.from(data) });
  });
});

async function pixelsOf(bytes: Uint8Array, dpi: number): Promise<PixelImage> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, dpi, data };
}

describe('a page of text', () => {
  const DPI = 110;
  const words =
    'Tổ chức thực hiện đúng kế hoạch đã đề ra, giữ vững nền nếp của từng thôn xóm và khu dân cư'.split(' ');
  // Each line begins at another word: equal lines would stand in columns as sharp as rows.
  const turned = (by: number): string =>
    [...words.slice(by % words.length), ...words.slice(0, by % words.length)].join(' ');
  const page = pngOf(
    lines(Array.from({ length: 26 }, (_, at) => turned(at * 5))).map((line) => ({ ...line, size: 12 })),
    { dpi: DPI },
  );

  it.each([0, 90, 180, 270] as const)(
    'is set upright when it lies at %s degrees, and boxes lead back',
    async (by) => {
      const upright = clean(await pixelsOf(page, DPI), RASTER);
      const lying = turn(await pixelsOf(page, DPI), by);
      const { bitmap, toRaster, inkLines } = clean(lying, {
        width: lying.width,
        height: lying.height,
        dpi: DPI,
      });
      expect([bitmap.width, bitmap.height]).toEqual([upright.bitmap.width, upright.bitmap.height]);
      const first = (lines: readonly Box[]): readonly number[] => {
        const box = lines.toSorted((a, b) => a.top - b.top)[0];
        return box ? [box.left, box.top, box.right, box.bottom] : [];
      };
      const apart = first(inkLines).map((edge, at) => Math.abs(edge - (first(upright.inkLines)[at] ?? 0)));
      // The larger picture of small print is drawn from whole pixels.
      expect(Math.max(...apart)).toBeLessThanOrEqual(2);
      const corner = projectBox(toRaster, { left: 0, top: 0, right: 0, bottom: 0 });
      const { width, height } = lying;
      const corners = { 0: [0, 0], 90: [width, 0], 180: [width, height], 270: [0, height] };
      expect([corner.left, corner.top]).toEqual(corners[by]);
    },
  );

  it('photographed askew in a shadow comes out level and evenly lit', async () => {
    const photo = await photograph(page, { ...TYPICAL_PHOTO, keystone: 0.07 }, 5);
    const grey = evenLight(dropInk(await pixelsOf(photo, DPI)));
    const lean = leanOf(grey, toneOf(grey));
    expect(lean.degrees).toBeCloseTo(1.5, 0);
    expect(Math.abs(lean.spread)).toBeGreaterThan(0.004);
    const { bitmap } = clean(await pixelsOf(photo, DPI), RASTER);
    const after = leanOf(bitmap, toneOf(bitmap));
    expect(Math.abs(after.degrees)).toBeLessThan(0.5);
    expect(Math.abs(after.spread)).toBeLessThan(0.003);
  });

  it('evenly lit is not touched by the correction of light', async () => {
    const grey = dropInk(await pixelsOf(page, DPI));
    expect(evenLight(grey)).toBe(grey);
  });
});
