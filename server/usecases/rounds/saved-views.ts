// Views of a round's matrix kept under a name, for everyone who works on it: what was narrowed, ordered and hidden.
import { Failure } from '../../failure.ts';
import type { SavedView } from '../../model/round/campaign.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';

/** A list longer than this is no help. */
const MOST_VIEWS = 50;

const collator = new Intl.Collator('vi');
const placeOf = (campaign: string): string => `views:${campaign}`;

/** By name. Rejects with Failure `not-found`. */
export async function savedViews(
  { campaigns, settings }: Pick<Records, 'campaigns' | 'settings'>,
  campaign: string,
): Promise<readonly SavedView[]> {
  if ((await campaigns.get(campaign)) === undefined) throw new Failure('not-found');
  return ((await settings.get(placeOf(campaign))) ?? []) as readonly SavedView[];
}

/** Takes the place of the one of the same name. Rejects with Failure `not-found`, or `invalid-request` beyond fifty. */
export function saveView(
  { store, now }: Application,
  campaign: string,
  view: Pick<SavedView, 'name' | 'query'>,
  actor: string,
): Promise<SavedView> {
  return store.atomically(async (records) => {
    const others = (await savedViews(records, campaign)).filter(({ name }) => name !== view.name);
    if (others.length >= MOST_VIEWS) {
      throw new Failure('invalid-request', {
        detail: {
          vi: `Một đợt giữ nhiều nhất ${MOST_VIEWS} cách xem; hãy xóa bớt.`,
          en: `A round keeps at most ${MOST_VIEWS} views; delete some.`,
        },
      });
    }
    const saved: SavedView = { ...view, by: actor, at: now().toISOString() };
    const views = [...others, saved].toSorted((a, b) => collator.compare(a.name, b.name));
    await records.settings.put(placeOf(campaign), views);
    return saved;
  });
}

/** Rejects with Failure `not-found`. */
export function dropView({ store }: Application, campaign: string, name: string): Promise<void> {
  return store.atomically(async (records) => {
    const views = await savedViews(records, campaign);
    const left = views.filter((view) => view.name !== name);
    if (left.length === views.length) throw new Failure('not-found');
    await records.settings.put(placeOf(campaign), left);
  });
}
