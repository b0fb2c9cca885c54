// The first page of a letter whose number and date were left open by the typist and filled in with a pen.
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { drawHand } from '../../../server/evaluate/figures/pen.ts';
import { drawFigures } from '../../../server/evaluate/figures/slot-drawing.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

export interface FilledIn {
  readonly number: string;
  readonly day: string;
}

const DPI = 200;
const PAGE = { width: 1654, height: 2339 };
/** 14 points. */
const SIZE = (14 / 72) * DPI;
const CAPITAL = SIZE * 0.66;

/** The page as PNG; each seed is a hand of its own. */
export function filledLetterhead({ number, day }: FilledIn, seed: number): Promise<Buffer> {
  const random = seededRandom(seed);
  const hand = { ...drawHand(random), pen: 0.11, unrest: 0.02 };
  const canvas = createCanvas(PAGE.width, PAGE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  const print = (text: string, left: number, base: number, style = ''): number => {
    context.fillStyle = '#161616';
    context.font = `${style} ${SIZE}px Tinos`;
    context.fillText(text, left, base);
    return left + context.measureText(text).width;
  };
  const fill = (figures: string, left: number, base: number): number => {
    context.strokeStyle = '#20242c';
    const place = { left: left + CAPITAL * 0.3, base: base + CAPITAL * 0.1, capital: CAPITAL };
    return drawFigures(context, figures, hand, place, random).right + CAPITAL * 0.3;
  };
  print('ỦY BAN NHÂN DÂN', 240, 220);
  print('XÃ CAM LỘ', 300, 270);
  print('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 740, 220);
  print('Độc lập - Tự do - Hạnh phúc', 860, 270);
  print('/KH-UBND', fill(number, print('Số:', 270, 350), 350), 350);
  const written = fill(day, print('Cam Lộ, ngày', 850, 350, 'italic'), 350);
  print('tháng 10 năm 2025', written, 350, 'italic');
  print('KẾ HOẠCH', 740, 460);
  print('Phát triển phong trào học kỹ năng số trên địa bàn xã', 420, 510);
  const body = [
    'Thực hiện kế hoạch của tỉnh, Ủy ban nhân dân xã xây dựng kế hoạch',
    'tổ chức các lớp học kỹ năng số cho người dân tại nhà văn hóa thôn,',
    'với các nội dung như sau:',
  ];
  for (const [at, line] of body.entries()) print(line, 260, 620 + at * 60);
  const raw = { width: PAGE.width, height: PAGE.height, channels: 4 } as const;
  return sharp(canvas.data(), { raw })
    .removeAlpha()
    .toColourspace('b-w')
    .withMetadata({ density: DPI })
    .png()
    .toBuffer();
}
