// Comparing a stored plan with a stored template, and a person's verdicts over the machine's.
import { Failure } from '../failure.ts';
import type { Status } from '../model/comparison.ts';
import type { StoredComparison, VerdictEvent } from '../model/stored-comparison.ts';
import type { StoredTemplate } from '../model/stored-template.ts';
import type { Application } from './application.ts';
import { standingVerdicts } from '../review/standing-verdicts.ts';

/** Of a document's id: templates drawn from a document keep its name through all their versions. */
export function templateIdOf(document: string): string {
  return `mau-${document.slice(0, 16)}`;
}

/** The template drawn from a document, made anew where the document's text has changed. */
export async function templateFromDocument(
  application: Application,
  document: string,
  name?: string,
): Promise<StoredTemplate> {
  const stored = await application.store.documents.get(document);
  if (stored === undefined) throw new Failure('not-found');
  const text = await application.store.documents.text(document);
  if (text === undefined) throw new Failure('not-ready');
  const id = templateIdOf(document);
  const newest = await application.store.templates.get(id);
  const isFresh = newest?.source?.revision === text.revision;
  if (newest !== undefined && isFresh && (name === undefined || name === newest.template.name)) return newest;
  const drawn = application.stages.templateOf(text);
  return application.store.templates.put(
    id,
    { ...drawn, name: name ?? newest?.template.name ?? (drawn.name || stored.name) },
    { document, revision: text.revision },
  );
}

/** `template` is a template's or a document's id. Rejects with Failure `not-found` or `not-ready`. */
export async function compareStored(
  application: Application,
  pair: { readonly template: string; readonly document: string },
): Promise<StoredComparison> {
  const template =
    (await application.store.templates.get(pair.template)) ??
    (await templateFromDocument(application, pair.template));
  const document = await application.store.documents.get(pair.document);
  if (document === undefined) throw new Failure('not-found');
  const text = await application.store.documents.text(pair.document);
  if (text === undefined) throw new Failure('not-ready');
  const [before] = await application.store.comparisons.list({
    template: template.id,
    document: pair.document,
  });
  if (
    before !== undefined &&
    before.templateVersion === template.version &&
    before.documentRevision === text.revision
  ) {
    return before;
  }
  const stored = await application.store.comparisons.put({
    template: template.id,
    templateVersion: template.version,
    document: pair.document,
    documentRevision: text.revision,
    comparison: await application.stages.compare(template.template, text),
  });
  await indexCriteria(application, stored);
  return stored;
}

/** All comparisons that a document takes part in, as plan or as the source of the template. */
export async function refreshComparisons(application: Application, document: string): Promise<void> {
  const asPlan = await application.store.comparisons.list({ document });
  const asTemplate = await application.store.comparisons.list({ template: templateIdOf(document) });
  if (asTemplate.length > 0) await templateFromDocument(application, document);
  for (const { template, document: plan } of [...asPlan, ...asTemplate]) {
    await compareStored(application, { template, document: plan });
  }
}

/** Plans in one look at the store. */
const PLANS_AT_ONCE = 200;

/** Pairs that wait to be compared once a document is ready: a plan with every template, a template with every plan. */
export async function pairsOf(
  application: Application,
  document: string,
): Promise<readonly { readonly template: string; readonly document: string }[]> {
  const { documents, templates } = application.store;
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
  application: Application,
  verdict: {
    readonly comparison: string;
    readonly criterion: string;
    readonly status: Status;
    readonly note: string;
    readonly actor: string;
  },
): Promise<void> {
  const { stored, machine } = await criterionOf(application, verdict.comparison, verdict.criterion);
  await record(application, stored, {
    criterion: verdict.criterion,
    kind: 'set',
    status: verdict.status,
    note: verdict.note,
    machine,
    actor: verdict.actor,
    at: application.now().toISOString(),
  });
}

/** Takes the newest standing verdict back, so that the one before it stands again. Rejects with Failure `not-found` where none stands. */
export async function undoVerdict(
  application: Application,
  undo: { readonly comparison: string; readonly criterion: string; readonly actor: string },
): Promise<void> {
  const { stored, machine } = await criterionOf(application, undo.comparison, undo.criterion);
  const standing = standingVerdicts(await application.store.comparisons.verdicts(stored.id));
  if (!standing.has(undo.criterion)) throw new Failure('not-found');
  await record(application, stored, {
    criterion: undo.criterion,
    kind: 'undo',
    status: null,
    note: '',
    machine,
    actor: undo.actor,
    at: application.now().toISOString(),
  });
}

async function criterionOf(application: Application, comparison: string, criterion: string) {
  const stored = await application.store.comparisons.get(comparison);
  const result = stored?.comparison.criteria.find(({ path }) => path === criterion);
  if (stored === undefined || result === undefined) throw new Failure('not-found');
  return { stored, machine: result.status };
}

async function record(
  application: Application,
  stored: StoredComparison,
  event: VerdictEvent,
): Promise<void> {
  await application.store.comparisons.addVerdict(stored.id, event);
  await application.store.audit.add({
    at: event.at,
    actor: event.actor,
    action: `verdict.${event.kind}`,
    subject: stored.id,
    detail: { criterion: event.criterion, status: event.status, machine: event.machine, note: event.note },
  });
  await indexCriteria(application, stored);
}

async function indexCriteria(application: Application, stored: StoredComparison): Promise<void> {
  const standing = standingVerdicts(await application.store.comparisons.verdicts(stored.id));
  const statuses = new Map([...standing].map(([criterion, verdict]) => [criterion, verdict.status]));
  await application.index.putCriteria(stored, statuses);
}
