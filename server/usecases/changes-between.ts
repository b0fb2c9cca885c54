// What the audit tells of a change.

/** Each of the fields that is another now, from what to what. */
export function changesBetween<Thing>(
  before: Thing,
  after: Thing,
  fields: readonly (keyof Thing & string)[],
): Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> {
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]),
  );
}
