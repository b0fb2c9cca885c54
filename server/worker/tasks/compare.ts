// A plan is compared with every template in use that it was not compared with as both now are.
import type { Task } from '../../model/task.ts';
import type { Application } from '../../usecases/application.ts';
import { comparePair } from '../../usecases/comparisons/compare-pair.ts';
import type { OnProgress } from './progress.ts';

export async function compare(
  application: Application,
  { subject: document }: Task,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  const templates = await application.store.matrix.waitingTemplates(document);
  for (const [done, template] of templates.entries()) {
    await onProgress({ stage: 'working', done });
    signal.throwIfAborted();
    await comparePair(application, { template, document }, signal);
  }
}
