// Who changed what.

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  /** `words.correct`, `reading.choose`, `verdict.set`, … */
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
