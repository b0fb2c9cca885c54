// The thread in which the embedded store is searched: SQLite answers within the call, and a common word takes tens of
// milliseconds in which the service would answer nobody.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import { search } from '../../search/search.ts';
import { createCampaignStore } from '../sql/rounds/campaigns.ts';
import { createDocumentStore } from '../sql/documents.ts';
import { createMatrix } from '../sql/matrix.ts';
import { createTemplateStore } from '../sql/templates.ts';
import { openForReading } from './database.ts';
import type { SearchQuestion, SearchReply } from './search-protocol.ts';
import { createSearchIndex } from './search.ts';

// The main thread's cache does not reach here.
enableCompileCache();

const db = openForReading((workerData as { readonly file: string }).file);
const now = (): Date => new Date();
const records = {
  index: createSearchIndex(db),
  templates: createTemplateStore(db, now),
  matrix: createMatrix(db),
  campaigns: createCampaignStore(db, now),
  documents: createDocumentStore(db, now),
};

async function reply({ id, request, slice }: SearchQuestion): Promise<SearchReply> {
  try {
    return { id, found: await search(records, request, slice) };
  } catch (error) {
    if (error instanceof Failure) return { id, failure: { code: error.code } };
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: SearchQuestion) => {
  void reply(question).then((message) => parentPort?.postMessage(message));
});
