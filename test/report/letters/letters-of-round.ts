// The letters of a made-up round, written once, and their text.
import mammoth from 'mammoth';
import { drawChart } from '../../../server/adapters/canvas/draw-chart.ts';
import { lettersOf } from '../../../server/report/letters/bundle.ts';
import type { RoundResult } from '../../../server/report/round/round-result.ts';
import { roundOf } from '../../support/plans/round-plans.ts';

export const SETTINGS = {
  superior: 'UBND tỉnh Quảng Trị',
  office: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN-CĐS',
  place: 'Quảng Trị',
  authority: 'KT. Giám đốc',
  position: 'Phó Giám đốc',
  signer: 'Trần Thị B',
  recipients: ['UBND tỉnh (để báo cáo)'],
  replyBy: '2026-04-10',
  contact: null,
};
export const TOOLS = { settings: SETTINGS, today: '2026-03-25', drawChart };

export async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\s+/gu, ' ').replaceAll('\u2011', '-');
}

export async function lettersIn(round: RoundResult): Promise<ReadonlyMap<string, Uint8Array>> {
  const letters = new Map<string, Uint8Array>();
  for await (const { name, bytes } of lettersOf(round, TOOLS)) letters.set(name, bytes);
  return letters;
}

export const letters = await lettersIn(roundOf());
export const told = async (name: string): Promise<string> => textOf(letters.get(name) ?? new Uint8Array());
