// Is the first token of a line the label of a list item, however badly read? Labels are kept out of the lexicon's reach.

/** I. II1. |. VL. IV. — a roman numeral as read. */
const ROMAN = /^[IVXLl1|!]{1,6}\.$/;
const ARABIC = /^\d{1,3}(?:\.\d{1,3})*[.)]$/;
/** a) ¢) đ) 1) — one character, perhaps a second from a speck. */
const LETTERED = /^[\p{L}\d¢€£@&6]{1,2}\)$/u;
const BULLET = /^[-–—+•*=~]$/;

export function isLabel(token: string): boolean {
  return ROMAN.test(token) || ARABIC.test(token) || LETTERED.test(token) || BULLET.test(token);
}
