// The words by which a question about plans opens, without accents: who is asked for, and what they do or have not done.
import type { Status } from '../../model/comparison.ts';
import type { UnitState } from './question.ts';

/** "xã nào", "những đơn vị nào": the rest is what they do. */
export const WHO =
  /^(?:(?:nhung|cac|co)\s+)?(?:xa|phuong|dac khu|don vi|ke hoach|co quan|noi|dia phuong|ai)(?:\s+phuong)?(?:\s+nao)?\s+/;
export const WHICH =
  /^(?:(?:nhung|cac|co)\s+)?(?:xa|phuong|dac khu|don vi|ke hoach|co quan|noi|dia phuong)\s+nao\s+/;

/**
 * Whoever asks what lacks wants to hear first what surely does, then what a person has to look at: nothing is called missing that
 * the machine is not sure of. Longer openings first, as "chưa đạt" begins like "chưa".
 */
export const STATUS_OPENINGS: readonly (readonly [RegExp, readonly Status[]])[] = [
  [/^(?:moi )?dat mot phan\s*/, ['partial']],
  [/^(?:chua du|chua day du|con so sai|neu chua du)\s*/, ['partial']],
  [/^(?:chua|khong) dat\s*/, ['missing', 'partial', 'unclear']],
  [/^(?:con )?(?:thieu|chua co|khong co|bo sot|chua neu|khong neu)\s*/, ['missing', 'unclear']],
  [/^(?:can xem|chua ro|chua chac|can nguoi xem)\s*/, ['unclear']],
  [/^(?:da co|co du|dap ung|da dat|dat|da neu)\s*/, ['met']],
];

/** The whole of what is left of a question about units. */
export const UNIT_STATES: readonly (readonly [RegExp, UnitState])[] = [
  [/^(?:con )?chua (?:nop|gui|co|ban hanh)(?: ke hoach| van ban)?$/, 'not-submitted'],
  [/^(?:da )?(?:nop|gui)(?: ke hoach)? (?:tre|muon|cham|qua)(?: han)?$/, 'late'],
  [/^(?:tre|qua) han$/, 'late'],
  [/^da (?:nop|gui)(?: ke hoach)?$/, 'submitted'],
  [/^(?:gui )?(?:khac|sai|lac|nham) (?:chu )?de(?: tai)?$/, 'another-subject'],
  [/^(?:khong doc duoc|doc loi|hong tep|tep hong)$/, 'failed'],
  [/^(?:dang doc|chua doi chieu)$/, 'reading'],
  [/^(?:con )?(?:can|phai) (?:nguoi )?xem(?: lai)?$/, 'unsure'],
  [
    /^(?:da )?(?:dat|dap ung|co)(?: (?:het|du|day du|tat ca|toan bo|ca))+(?: (?:cac )?(?:tieu chi|yeu cau|noi dung))?$/,
    'complete',
  ],
  [/^(?:con )?thieu(?: (?:tieu chi|noi dung))? nhieu(?: (?:tieu chi|noi dung))? nhat$/, 'lacking'],
];

/** "gì", "những nội dung nào": every criterion. */
export const WHATEVER = /^(?:nhung |cac )?(?:gi|noi dung (?:gi|nao)|tieu chi (?:gi|nao)|muc nao)$/;

const KEYWORDS =
  'nhung cac phuong don nao hoach quan dia thieu chua khong neu dat mot phan day nop tre muon tieu chi vien dan can bao cao truoc sau nghi quyet'
    .split(' ')
    .filter((word) => word.length > 2);

/** A word that no passage holds, one slip away from a word of a question. */
export function keywordNear(folded: string): string | undefined {
  return KEYWORDS.find((word) => isOneSlipAway(folded, word));
}

function isOneSlipAway(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1 || typed === word) return false;
  let first = 0;
  while (first < word.length && typed[first] === word[first]) first++;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(typed, first + 1) === rest(word, first + 1) ||
    rest(typed, first + 1) === rest(word, first) ||
    rest(typed, first) === rest(word, first + 1) ||
    (typed[first] === word[first + 1] &&
      typed[first + 1] === word[first] &&
      rest(typed, first + 2) === rest(word, first + 2))
  );
}
