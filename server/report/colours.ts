// The colours of statuses and differences in files for Word and Excel: the page's own, in daylight (web/tokens.css).
import type { Status } from '../model/comparison.ts';

/** RGB without "#". */
export const STATUS_INK: Readonly<Record<Status, string>> = {
  met: '00704f',
  partial: '9a5b00',
  missing: 'b3261e',
  unclear: '5a4fb0',
};

export const STATUS_WASH: Readonly<Record<Status, string>> = {
  met: 'e3f4ed',
  partial: 'fdf1dc',
  missing: 'fce8e6',
  unclear: 'eeecfa',
};

export const SOFT_INK = '566070';
export const HEAD_WASH = 'e6f0f5';
export const RULE = 'b4bcc6';
