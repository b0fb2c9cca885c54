// A task → what the API tells of it.
import type { Task } from '../../model/task.ts';

export function showJob(task: Task) {
  return {
    id: task.id,
    kind: task.kind,
    document: task.subject,
    status: task.status,
    stage: task.stage,
    page: task.done,
    pages: task.total,
    fault: task.fault,
  };
}
