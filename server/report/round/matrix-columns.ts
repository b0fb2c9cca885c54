// What stands at the left of a row of the matrix, alike in every kind of table.
import type { Cell, MatrixRow } from '../../model/round/round.ts';
import type { Status } from '../../model/comparison.ts';
import { STATUS_SIGNS } from '../wording.vi.ts';
import { BY_PERSON, OUTDATED, type RoundWording } from './wording.vi.ts';

/** “Đã đối chiếu, muộn” */
export function stateText({ state, late, incomplete }: MatrixRow, w: RoundWording): string {
  return [w.states[state], late && w.late, incomplete && w.incomplete].filter(Boolean).join(', ');
}

export function numberText({ plan }: MatrixRow): string {
  return plan?.metadata?.number ?? '';
}

/** `26/02/2026` */
export function dateText({ plan }: MatrixRow): string {
  return (plan?.metadata?.date ?? '').split('-').toReversed().join('/');
}

export function cellSign(cell: Cell): string {
  return `${STATUS_SIGNS[cell.status]}${mark(cell)}`;
}

export function cellName(cell: Cell, names: Readonly<Record<Status, string>>): string {
  return `${names[cell.status]}${mark(cell)}`;
}

function mark({ by, outdated }: Cell): string {
  if (by !== 'person') return '';
  return outdated === true ? OUTDATED : BY_PERSON;
}
