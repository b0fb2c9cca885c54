// Where somebody is → what the help tells of, and whose keys do something there.
import type { Route } from '../../routes.ts';
import type { HelpKeys, HelpPage } from '../../wording/help.vi.ts';

/** All else is of rounds. */
const PAGES: Readonly<Partial<Record<Route['view'], HelpPage>>> = {
  compare: 'compare',
  intake: 'intake',
  document: 'document',
  templates: 'templates',
  template: 'templates',
  search: 'search',
  admin: 'admin',
};

export function helpPageOf({ view }: Route): HelpPage {
  return PAGES[view] ?? 'rounds';
}

/** null: those alone that do something everywhere. */
export function helpKeysOf(route: Route): HelpKeys | null {
  switch (route.view) {
    case 'round':
      return route.pane === 'matrix' || route.pane === 'questions' ? route.pane : null;
    case 'compare':
    case 'document':
    case 'template':
      return route.view;
    default:
      return null;
  }
}
