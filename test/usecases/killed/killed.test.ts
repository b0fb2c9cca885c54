// Killed at any step of a use case, the store holds all of it or nothing, and what is to follow follows.
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyStore } from '../../../server/usecases/documents/verify-store.ts';
import { recover } from '../../../server/worker/recover.ts';
import { fakeApplication } from '../../support/service/fake-application.ts';
import { send } from '../../support/service/send.ts';
import { copyOf, imagesOf } from '../../support/stores/store-images.ts';
import { changesOf, idsOf, inTurn, isSame, outcomeOf, registeredIn, resumed } from './outcomes.ts';
import { NEVER, PLAN, setScene, type Ids } from './scene.ts';
import { AT_ONCE, FOLLOWED } from './use-cases.ts';

const images: string[] = [];
const kept = (image: string): string => {
  images.push(image);
  return image;
};
let ids: Ids;
/** The scene as it lies on disk when every test begins. */
let beginning: string;

beforeAll(async () => {
  beginning = mkdtempSync(join(tmpdir(), 'doichieu-killed-'));
  const application = fakeApplication({ folder: beginning });
  ids = await setScene(application);
  await application.close();
});
afterEach(() => images.splice(0).forEach((image) => rmSync(image, { recursive: true, force: true })));
afterAll(() => rmSync(beginning, { recursive: true, force: true }));

describe('killed at any step', () => {
  it.each(AT_ONCE)('of “$name”, all of it is there or nothing', async ({ work, before }) => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const scene = { ...ids, services: application.services };
    await before?.(scene);
    const { folders, steps } = await imagesOf(folder, () => work(scene));
    images.push(...folders);
    await application.close();
    expect(steps).toBeGreaterThan(2);
    const states = folders.map(registeredIn);
    const distinct = states.filter((state, at) => at === 0 || !isSame(state, states[at - 1]));
    // Before and after.
    expect(distinct.length, changesOf(distinct)).toBe(2);
  });

  it.each(FOLLOWED)('after “$name”, what is to follow follows', async ({ work }) => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const scene = { ...ids, services: application.services };
    const { folders } = await imagesOf(folder, async () => {
      await work(scene);
      await application.drain();
    });
    images.push(...folders);
    const undisturbed = await outcomeOf(application);
    await application.close();
    const [untouched, ...later] = await inTurn(folders, resumed);
    expect(later).not.toEqual([]);
    // Killed before it was stored, it may be wanting as a whole; nothing lies between.
    for (const outcome of later.filter((one) => !isSame(one, untouched)))
      expect(outcome).toEqual(undisturbed);
    expect(later.at(-1)).toEqual(undisturbed);
  });

  it('of a file kept and not registered, nobody takes it for a lost store’s, and nothing of it is left after a day', async () => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const { folders } = await imagesOf(folder, () => send(application.services, 'moi.txt', `${PLAN} số 5`));
    images.push(...folders);
    await application.close();
    const unregistered = await inTurn(folders, async (image) => {
      const again = fakeApplication({ folder: image, alone: true });
      const { services } = again;
      const here = await verifyStore(services, NEVER);
      const files = await idsOf(services.originals.list());
      await recover({ ...services, now: () => new Date(Date.now() + 2 * 24 * 60 * 60_000) });
      const left = await idsOf(services.originals.list());
      const rows = await services.store.settings.below('incoming/');
      await again.close();
      expect([here.faulty, here.strangers, left.length, rows]).toEqual([[], [], here.documents, []]);
      return files.length - here.documents;
    });
    expect(Math.max(...unregistered)).toBe(1);
  });

  it('of a file coming in, nothing of it is left after a day', async () => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    let image = '';
    const bytes = Readable.from(
      (async function* () {
        yield Buffer.from('KẾ HOẠCH');
        // Here the process is killed.
        image = kept(copyOf(folder));
      })(),
    );
    await (await application.services.originals.receive(bytes, 1000)).discard();
    await application.close();
    const root = join(image, 'files');
    const filesThere = () =>
      readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      );
    const before = filesThere();
    const drafts = before.filter((name) => !/^[0-9a-f]{64}$/.test(name));
    expect(drafts).toHaveLength(1);

    const again = fakeApplication({ folder: image });
    await again.drain();
    // It may still be coming in, to another process.
    expect(filesThere()).toEqual(before);
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    for (const name of drafts) utimesSync(join(root, name), twoDaysAgo, twoDaysAgo);
    await again.drain();
    await again.close();
    expect(filesThere()).toEqual(before.filter((name) => !drafts.includes(name)));
  });
});
