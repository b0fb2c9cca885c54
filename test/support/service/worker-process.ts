// A program to be killed: works through the store in the folder given, and prints each page it has read. Told so, it reads the
// first pages of each document alone and then waits, until it is killed.
import type { Page } from '../../../server/model/page.ts';
import { fakeApplication } from './fake-application.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('a folder is needed');
const most = process.argv[3] === undefined ? Infinity : Number(process.argv[3]);

const application = fakeApplication({
  folder,
  beforePage: (_, page) => (page <= most ? Promise.resolve() : new Promise(() => undefined)),
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
