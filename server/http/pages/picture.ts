// A page's picture: drawn from the original the first time, kept for the next.
import { Failure } from '../../failure.ts';
import { openOriginal } from '../../usecases/documents/open-original.ts';
import type { Services } from '../services.ts';

export interface PagePicture {
  readonly mediaType: string;
  readonly data: Uint8Array;
}

/** Rejects with Failure `not-found` where there is no such page, or nothing to look at. */
export async function pagePicture(
  services: Services,
  id: string,
  number: number,
  signal: AbortSignal,
): Promise<PagePicture> {
  const document = await services.store.documents.get(id);
  if (document === undefined || number > document.pageCount) throw new Failure('not-found');
  const key = `${id}/${number}`;
  const kept = await services.pictures.get(key);
  if (kept !== undefined) return { mediaType: mediaTypeOf(kept), data: kept };
  const file = await openOriginal(services, document, signal);
  try {
    const picture = await file.picture(number, signal);
    if (picture === undefined) throw new Failure('not-found');
    await services.pictures.put(key, picture.data);
    return picture;
  } finally {
    await file.close();
  }
}

/** By the first bytes: PNG, JPEG, or else WebP; nothing else is ever drawn. */
function mediaTypeOf(data: Uint8Array): string {
  if (data[0] === 0x89) return 'image/png';
  return data[0] === 0xff ? 'image/jpeg' : 'image/webp';
}
