// What is in sight, laid into as many slots as there can be in sight: an item stays in its slot while it is seen, so that scrolling by one
// changes one slot instead of moving or making them all.

export function slotted<Item extends { readonly index: number }>(
  items: readonly Item[],
  slots: number,
): readonly (Item | undefined)[] {
  const laid = Array.from<Item | undefined>({ length: Math.max(slots, items.length) });
  for (const item of items) laid[item.index % laid.length] = item;
  return laid;
}
