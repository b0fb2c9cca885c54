// Comparing a stored plan with a stored template, and a person's verdicts over the machine's.
import { Failure } from '../failure.ts';
import type { Status } from '../model/comparison.ts';
import type { StoredComparison, StoredTemplate, VerdictEvent } from '../ports.ts';
import type { Office } from './plan-tools.ts';
import { standingVerdicts } from './verdicts.ts';

/** Of a document's id: templates drawn from a document keep its name through all their versions. */
export function templateIdOf(document: string): string {
  return `mau-${document.slice(0, 16)}`;
}

/** The template drawn from a document, made anew where the document's text has changed. */
export async function templateFromDocument(
  office: Office,
  document: string,
  name?: string,
): Promise<StoredTemplate> {
  const stored = await office.store.documents.get(document);
  if (stored === undefined) throw new Failure('not-found');
  const text = await office.store.documents.text(document);
  if (text === undefined) throw new Failure('not-ready');
  const id = templateIdOf(document);
  const newest = await office.store.templates.get(id);
  const isFresh = newest?.source?.revision === text.revision;
  if (newest !== undefined && isFresh && (name === undefined || name === newest.template.name)) return newest;
  const drawn = office.tools.templateOf(text);
  return office.store.templates.put(
    id,
    { ...drawn, name: name ?? newest?.template.name ?? (drawn.name || stored.name) },
    { document, revision: text.revision },
  );
}

/** `template` is a template's or a document's id. Rejects with Failure `not-found` or `not-ready`. */
export async function compareStored(
  office: Office,
  pair: { readonly template: string; readonly document: string },
): Promise<StoredComparison> {
  const template =
    (await office.store.templates.get(pair.template)) ?? (await templateFromDocument(office, pair.template));
  const document = await office.store.documents.get(pair.document);
  if (document === undefined) throw new Failure('not-found');
  const text = await office.store.documents.text(pair.document);
  if (text === undefined) throw new Failure('not-ready');
  const [before] = await office.store.comparisons.list({ template: template.id, document: pair.document });
  if (
    before !== undefined &&
    before.templateVersion === template.version &&
    before.documentRevision === text.revision
  ) {
    return before;
  }
  const stored = await office.store.comparisons.put({
    template: template.id,
    templateVersion: template.version,
    document: pair.document,
    documentRevision: text.revision,
    comparison: await office.tools.compare(template.template, text),
  });
  await indexCriteria(office, stored);
  return stored;
}

/** All comparisons that a document takes part in, as plan or as the source of the template. */
export async function refreshComparisons(office: Office, document: string): Promise<void> {
  const asPlan = await office.store.comparisons.list({ document });
  const asTemplate = await office.store.comparisons.list({ template: templateIdOf(document) });
  if (asTemplate.length > 0) await templateFromDocument(office, document);
  for (const { template, document: plan } of [...asPlan, ...asTemplate]) {
    await compareStored(office, { template, document: plan });
  }
}

/** Plans in one look at the store. */
const PLANS_AT_ONCE = 200;

/** Pairs that wait to be compared once a document is ready: a plan with every template, a template with every plan. */
export async function pairsOf(
  office: Office,
  document: string,
): Promise<readonly { readonly template: string; readonly document: string }[]> {
  const { documents, templates } = office.store;
  if ((await documents.get(document))?.role !== 'template') {
    return (await templates.list()).map(({ id }) => ({ template: id, document }));
  }
  const template = templateIdOf(document);
  const pairs: { readonly template: string; readonly document: string }[] = [];
  for (let total = 1; pairs.length < total;) {
    const slice = { offset: pairs.length, limit: PLANS_AT_ONCE };
    const found = await documents.list({ role: 'plan', status: 'ready' }, slice);
    if (found.documents.length === 0) break;
    total = found.total;
    pairs.push(...found.documents.map(({ id }) => ({ template, document: id })));
  }
  return pairs;
}

export async function setVerdict(
  office: Office,
  verdict: {
    readonly comparison: string;
    readonly criterion: string;
    readonly status: Status;
    readonly note: string;
    readonly actor: string;
  },
): Promise<void> {
  const { stored, machine } = await criterionOf(office, verdict.comparison, verdict.criterion);
  await record(office, stored, {
    criterion: verdict.criterion,
    kind: 'set',
    status: verdict.status,
    note: verdict.note,
    machine,
    actor: verdict.actor,
    at: office.now().toISOString(),
  });
}

/** Takes the newest standing verdict back, so that the one before it stands again. Rejects with Failure `not-found` where none stands. */
export async function undoVerdict(
  office: Office,
  undo: { readonly comparison: string; readonly criterion: string; readonly actor: string },
): Promise<void> {
  const { stored, machine } = await criterionOf(office, undo.comparison, undo.criterion);
  const standing = standingVerdicts(await office.store.comparisons.verdicts(stored.id));
  if (!standing.has(undo.criterion)) throw new Failure('not-found');
  await record(office, stored, {
    criterion: undo.criterion,
    kind: 'undo',
    status: null,
    note: '',
    machine,
    actor: undo.actor,
    at: office.now().toISOString(),
  });
}

async function criterionOf(office: Office, comparison: string, criterion: string) {
  const stored = await office.store.comparisons.get(comparison);
  const result = stored?.comparison.criteria.find(({ path }) => path === criterion);
  if (stored === undefined || result === undefined) throw new Failure('not-found');
  return { stored, machine: result.status };
}

async function record(office: Office, stored: StoredComparison, event: VerdictEvent): Promise<void> {
  await office.store.comparisons.addVerdict(stored.id, event);
  await office.store.audit.add({
    at: event.at,
    actor: event.actor,
    action: `verdict.${event.kind}`,
    subject: stored.id,
    detail: { criterion: event.criterion, status: event.status, machine: event.machine, note: event.note },
  });
  await indexCriteria(office, stored);
}

async function indexCriteria(office: Office, stored: StoredComparison): Promise<void> {
  const standing = standingVerdicts(await office.store.comparisons.verdicts(stored.id));
  const statuses = new Map([...standing].map(([criterion, verdict]) => [criterion, verdict.status]));
  await office.index.putCriteria(stored, statuses);
}
