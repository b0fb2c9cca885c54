// Text as one types it in a hurry: small letters without marks. “Tân Lâm” → “tan lam”.
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('vi').replaceAll('đ', 'd');
}
