// What keeps the office running: tasks, the audit, settings.
import type { Generated } from 'kysely';

export interface TaskRow {
  /** In the order they came. */
  seq: Generated<number>;
  id: string;
  kind: string;
  subject: string;
  status: string;
  stage: string;
  done: number;
  total: number;
  tries: number;
  losses: number;
  fault: string | null;
  worker: string | null;
  /** Milliseconds since 1970. */
  lease_until: number;
  /** Milliseconds since 1970; the earliest goes first. */
  due: number;
  created_at: string;
  updated_at: string;
}

export interface AuditRow {
  id: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

export interface SettingRow {
  name: string;
  value: string;
}
