// The one table of what may be done: action → the least role that may do it. Every route names its action here.

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
  'reading.choose': 'clerk',
  'job.read': 'viewer',
  'job.cancel': 'clerk',
  'template.read': 'viewer',
  'template.draw': 'officer',
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
  'wording.propose': 'officer',
  'wording.accept': 'officer',
  'settings.read': 'viewer',
  'settings.write': 'admin',
  'samples.load': 'officer',
} as const satisfies Readonly<Record<string, Role>>;

export type Action = keyof typeof ACTIONS;

/** Who asks. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

export function mayDo({ role }: Actor, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(ACTIONS[action]);
}

export function isAction(name: string): name is Action {
  return Object.hasOwn(ACTIONS, name);
}
