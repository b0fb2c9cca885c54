// What a reader's process does over a file that kills it: the first word of the text says at which page; 0 is the opening itself.
import type { ApartReply, ApartRequest } from '../../../server/adapters/reading/apart-protocol.ts';
import { pageOf } from './fake-reader.ts';

let deadly = -1;
const die = (): void => void process.kill(process.pid, 'SIGSEGV');

process.on('disconnect', () => process.exit());
process.on('message', (request: ApartRequest) => {
  const content = request.file?.content;
  if (content instanceof Uint8Array) deadly = Number.parseInt(Buffer.from(content).toString());
  if (deadly === 0) return die();
  if (request.ask === 'read' && request.number === deadly) return die();
  const value =
    request.ask === 'read'
      ? pageOf(request.number, `trang ${request.number}`)
      : { mediaType: 'text/plain', pageCount: 3 };
  process.send?.({ id: request.id, value } satisfies ApartReply);
});
