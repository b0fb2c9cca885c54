// The alphabet by which points are lettered.
/** Points of the Vietnamese alphabet in use: no f, j, w, z, no ă â ê ô ơ ư. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';
