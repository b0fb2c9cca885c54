// Who changed what.

/** What is told of: every action has a name in each language. */
export type AuditAction =
  | 'session.open'
  | 'session.refused'
  | 'session.close'
  | 'session.close-all'
  | 'person.add'
  | 'person.change'
  | 'person.password'
  | 'token.add'
  | 'token.remove'
  | 'document.submit'
  | 'document.read-again'
  | 'document.remove'
  | 'document.restore'
  | 'document.delete'
  | 'job.cancel'
  | 'words.correct'
  | 'reading.choose'
  | 'template.draw'
  | 'template.write'
  | 'template.edit'
  | 'template.accept'
  | 'template.dismiss'
  | 'verdict.set'
  | 'verdict.undo'
  | 'round.open'
  | 'round.change'
  | 'round.join'
  | 'round.receive'
  | 'round.assign'
  | 'round.give-units'
  | 'round.take-off'
  | 'round.look-after'
  | 'round.leave'
  | 'round.export'
  | 'wording.accept'
  | 'wording.withdraw'
  | 'settings.letters'
  | 'audit.export'
  | 'backup.make';

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  /** One of AuditAction, or what an older program called it. */
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** As it is told now. */
export interface NewAuditEntry extends AuditEntry {
  readonly action: AuditAction;
}
