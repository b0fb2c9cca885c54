// The head of a picture that came with a page or a mail → whether it is large enough to carry text.
import { imageSize } from 'image-size';

/** Pixels: a logo or an icon beside a signature is smaller. */
const TELLING = { width: 300, height: 100 } as const;

/** False, too, for what is no picture, or is cut short. */
export function mayTell(picture: Uint8Array | undefined): boolean {
  if (picture === undefined) return false;
  try {
    const { width, height } = imageSize(picture);
    return width >= TELLING.width && height >= TELLING.height;
  } catch {
    return false;
  }
}
