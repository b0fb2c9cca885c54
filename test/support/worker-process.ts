// A program to be killed: works through the store in the folder given, slowly, and prints each page it reads.
import type { Page } from '../../server/model/page.ts';
import { fakeApplication } from './fake-application.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('a folder is needed');
/** Long enough to be killed between two pages. */
const PAGE_MS = Number(process.argv[3]);

const application = fakeApplication({
  folder,
  beforePage: () => new Promise((go) => setTimeout(go, PAGE_MS)),
});
const { documents } = application.services.store;
const kept = { ...documents };
Object.assign(documents, {
  putPage: async (id: string, page: Page) => {
    await kept.putPage(id, page);
    console.log(page.number);
  },
});
await application.drain();
console.log('done');
await application.close();
