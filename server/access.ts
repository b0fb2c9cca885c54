// The one table of what may be done: action → the least role that may do it. Every route names its action here.
// `anyone` needs no account: what stands before signing in.

/** From least to most. */
export const ROLES = ['viewer', 'clerk', 'officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const ACTIONS = {
  'document.list': 'viewer',
  'document.read': 'viewer',
  'document.submit': 'clerk',
  'document.read-again': 'clerk',
  'document.remove': 'officer',
  'document.restore': 'officer',
  'words.correct': 'clerk',
  'words.propose': 'clerk',
  'reading.choose': 'clerk',
  'job.read': 'viewer',
  'job.cancel': 'clerk',
  'template.read': 'viewer',
  'template.draw': 'officer',
  'template.edit': 'officer',
  'comparison.read': 'viewer',
  'comparison.make': 'viewer',
  'verdict.set': 'officer',
  'verdict.undo': 'officer',
  search: 'viewer',
  'campaign.read': 'viewer',
  'campaign.open': 'officer',
  'campaign.change': 'officer',
  // Whose plan it is, and when it came: a clerk who takes plans in knows.
  'campaign.place': 'clerk',
  'campaign.assign': 'officer',
  'letters.write': 'viewer',
  // A view is a question asked of the matrix, kept under a name: whoever works on a round may.
  'campaign.keep-view': 'clerk',
  'wording.propose': 'officer',
  'wording.accept': 'officer',
  'settings.read': 'viewer',
  'settings.write': 'admin',
  'samples.load': 'officer',
  'session.read': 'anyone',
  'session.open': 'anyone',
  'session.close': 'viewer',
  'person.list': 'viewer',
  'person.read': 'admin',
  'person.write': 'admin',
  'token.read': 'admin',
  'token.write': 'admin',
  'audit.read': 'admin',
  'health.read': 'admin',
  // What was removed is seen by who may bring it back; nobody but an administrator ends it.
  'trash.read': 'officer',
  'document.delete': 'admin',
} as const satisfies Readonly<Record<string, Role | 'anyone'>>;

export type Action = keyof typeof ACTIONS;

/** Who asks. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

/** undefined: someone who has not signed in. */
export function mayDo(actor: Actor | undefined, action: Action): boolean {
  const least = ACTIONS[action];
  if (least === 'anyone') return true;
  return actor !== undefined && ROLES.indexOf(actor.role) >= ROLES.indexOf(least);
}

export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

export function isAction(name: string): name is Action {
  return Object.hasOwn(ACTIONS, name);
}
