// What stands at the left of a row of the matrix, alike in every kind of table.
import type { Cell, MatrixRow } from '../../model/round/round.ts';
import { BY_PERSON, MATRIX, STATE_NAMES } from './wording.vi.ts';
import { STATUS_NAMES, STATUS_SIGNS } from '../wording.vi.ts';

/** “Đã đối chiếu, muộn” */
export function stateText({ state, late, incomplete }: MatrixRow): string {
  return [STATE_NAMES[state], late && MATRIX.late, incomplete && MATRIX.incomplete]
    .filter(Boolean)
    .join(', ');
}

export function numberText({ plan }: MatrixRow): string {
  return plan?.metadata?.number ?? '';
}

/** `26/02/2026` */
export function dateText({ plan }: MatrixRow): string {
  return (plan?.metadata?.date ?? '').split('-').toReversed().join('/');
}

export function cellSign({ status, by }: Cell): string {
  return `${STATUS_SIGNS[status]}${by === 'person' ? BY_PERSON : ''}`;
}

export function cellName({ status, by }: Cell): string {
  return `${STATUS_NAMES[status]}${by === 'person' ? BY_PERSON : ''}`;
}
