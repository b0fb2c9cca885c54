// A task → what the API tells of it.
import type { Language } from '../../model/comparison.ts';
import type { Task } from '../../model/task.ts';
import { faultIn } from '../../wording/fault-in.ts';

export function showJob(task: Task, language: Language) {
  return {
    id: task.id,
    kind: task.kind,
    document: task.subject,
    status: task.status,
    stage: task.stage,
    page: task.done,
    pages: task.total,
    fault: task.fault && faultIn(task.fault, language),
  };
}
