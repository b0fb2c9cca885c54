// How far a task is, told while it runs.
import type { TaskStage } from '../../model/task.ts';

export interface TaskProgress {
  readonly stage: TaskStage;
  readonly done: number;
}

export type OnProgress = (progress: TaskProgress) => Promise<void>;
