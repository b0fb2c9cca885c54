// What a killed use case left behind, and what it comes to.
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { rowsIn } from '../../support/stores/store-images.ts';

/** All rows but what tells of a file before it is kept: that comes before, and goes with its document. */
export function registeredIn(image: string): ReturnType<typeof rowsIn> {
  const { settings = [], ...rows } = rowsIn(image);
  const lasting = (settings as { readonly name: string }[]).filter(
    ({ name }) => !name.startsWith('incoming/'),
  );
  return { ...rows, settings: lasting };
}

export async function idsOf(list: AsyncIterable<string>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of list) ids.push(id);
  return ids;
}

/** What people see of the store, however it came about. */
export async function outcomeOf({ services, faults }: FakeApplication) {
  const { store } = services;
  const { documents } = await store.documents.all({ offset: 0, limit: 100 });
  const seen = await inTurn(documents, async ({ id, name, status, revision, removed }) => {
    const text = (await store.documents.text(id))?.transcript.text;
    const amendments = (await store.documents.amendments(id)).map(({ text: now }) => now);
    const audit = await store.audit.list({ subject: id }, { offset: 0, limit: 100 });
    const { comparisons } = await store.comparisons.list({ document: id }, { offset: 0, limit: 100 });
    return {
      name,
      status,
      revision,
      removed,
      text,
      amendments,
      audit: audit.map(({ action, detail }) => [action, detail]),
      compared: comparisons.map((one) => [one.template, one.documentRevision, one.summary]),
    };
  });
  const templates = await store.templates.list();
  const words = await store.index.vocabulary(3, 9);
  return {
    seen,
    templates: templates.map(({ id, template }) => [id, template.name, template.criteria]),
    words: words.toSorted(),
    open: await store.tasks.recent('9999'),
    stale: await store.index.stale(),
    faults,
  };
}

/** A fresh process finds the image and works until nothing is left to do. */
export async function resumed(image: string) {
  const application = fakeApplication({ folder: image, alone: true });
  await application.drain();
  const outcome = await outcomeOf(application);
  await application.close();
  return outcome;
}

export async function inTurn<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(await work(one));
  return results;
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which tables changed from state to state. */
export function changesOf(states: readonly Readonly<Record<string, readonly unknown[]>>[]): string {
  return states
    .slice(1)
    .map((state, at) =>
      Object.keys(state)
        .filter((table) => !isSame(state[table], states[at]?.[table]))
        .join(' '),
    )
    .join(' → ');
}
