// Tone marks in one place: hoà → hòa, uỷ → ủy (the older style, commoner in administrative text).

const NEW_TO_OLD: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Open rimes alone: in `hoàn`, `khuỷu` both styles agree. After q the u belongs to the onset: `quý`. */
const OPEN_RIME = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/** Expects NFC. The length never changes, so offsets stay. */
export function unifyTonePlacement(text: string): string {
  return text.replace(OPEN_RIME, (rime) => {
    const old = NEW_TO_OLD[rime.toLowerCase()] ?? rime;
    const first =
      rime.charAt(0) === rime.charAt(0).toLowerCase() ? old.charAt(0) : old.charAt(0).toUpperCase();
    const second =
      rime.charAt(1) === rime.charAt(1).toLowerCase() ? old.charAt(1) : old.charAt(1).toUpperCase();
    return first + second;
  });
}
