// The process in which one file is read apart. It ends with the service that started it, and with nothing else but what the file does.
import { writeFileSync } from 'node:fs';
import type { ApartFile, ApartReply, ApartRequest } from '../adapters/reading/apart-protocol.ts';
import { giveWay } from '../adapters/node/priority.ts';
import { createPageReader } from '../adapters/reading/file-reader.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../ports/reading.ts';
import { engineOf } from './engine.ts';

// Who stops the service by its group means the service, and it ends this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

giveWay();
try {
  // Where memory runs out, the system ends this process and not the service.
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not Linux.
}

const always = new AbortController().signal;
let opened: Promise<OpenFile> | undefined;

async function open({ name, content, settings }: ApartFile): Promise<OpenFile> {
  const reader = createPageReader({ ocr: await engineOf(settings, 'usual'), limits: settings.limits });
  return reader.open(content, name, always);
}

async function answer(request: ApartRequest): Promise<unknown> {
  if (request.file !== undefined) opened ??= open(request.file);
  if (opened === undefined) throw new Error('no file came with the first request');
  const file = await opened;
  switch (request.ask) {
    case 'open':
      return { mediaType: file.mediaType, pageCount: file.pageCount };
    case 'read':
      return file.read(request.number, always, request.need);
    case 'picture':
      return file.picture(request.number, always);
    case 'layered':
      return file.layered(request.layers, always);
  }
}

async function reply(request: ApartRequest): Promise<ApartReply> {
  const { id } = request;
  try {
    return { id, value: await answer(request) };
  } catch (error) {
    if (error instanceof Failure) return { id, failure: { code: error.code, detail: error.detail } };
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (request: ApartRequest) => {
  void reply(request).then((message) => process.send?.(message));
});
