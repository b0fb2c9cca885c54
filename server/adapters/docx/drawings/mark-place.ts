// Where in a document a small picture is an emblem, a seal or a signature: beside the letterhead and the signer.
import { fold } from '../../../language/fold.ts';

/** Folded. A sentence names the chairman within it; the signer's position is a line of its own. */
const SIGNING =
  /^(?:noi nhan|(?:tm|kt|tl|tuq|q)\.)|luu: ?vt|^(?:pho )?(?:chu tich|giam doc|truong phong|chanh van phong|hieu truong|bi thu)\.?$/m;
/** Of a letterhead: the office or the state, on a line of its own or two beside each other. */
const HEADING = /^(?:uy ban|hoi dong|ubnd|hdnd|dang uy|cong hoa xa hoi|dang cong san)\b.{0,60}$/m;
/** Lines of the document before which an emblem stands. */
const HEAD_LINES = 3;
/** Lines on either side within which the signer or the recipients stand: a frame of both comes whole, before or behind. */
const NEAR_LINES = 8;

/** `before`: how many of the lines stand above the picture. */
export function isMarkPlace(lines: readonly string[], before: number): boolean {
  const near = fold(lines.slice(Math.max(0, before - NEAR_LINES), before + NEAR_LINES).join('\n'));
  return SIGNING.test(near) || (before < HEAD_LINES && HEADING.test(near));
}
