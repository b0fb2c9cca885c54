// Text that nobody sees, taken out of the content of a page.
import { describe, expect, it } from 'vitest';
import { withoutHiddenText } from '../../../server/adapters/layered-pdf/drop-hidden-text.ts';

describe('text that nobody sees', () => {
  it.each([
    ['is dropped', 'BT 3 Tr (a \\) b) Tj ET', 'BT 3 Tr  ET'],
    ['is dropped with its kerning', 'BT 3 Tr [(a) -20 <0041>] TJ ET', 'BT 3 Tr  ET'],
    ['goes on to the next line', "BT 3 Tr (a) ' (b) Tj ET", 'BT 3 Tr T*  ET'],
    [
      'is told from text in sight by the state that was saved',
      'q 3 Tr Q BT (a) Tj ET',
      'q 3 Tr Q BT (a) Tj ET',
    ],
    ['ends where text is shown again', 'BT 3 Tr (a) Tj 0 Tr (b) Tj ET', 'BT 3 Tr  0 Tr (b) Tj ET'],
    [
      'is not looked for in the data of a picture',
      'BI /W 1 ID 3 Tr (a) Tj EI BT (b) Tj ET',
      'BI /W 1 ID 3 Tr (a) Tj EI BT (b) Tj ET',
    ],
  ])('%s', (_, before, after) => {
    expect(withoutHiddenText(before).text).toBe(after);
  });
});
