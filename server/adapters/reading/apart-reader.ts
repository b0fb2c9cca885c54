// The PageReader of files over which workers were lost: each is read by a process of its own. Only where that ends by itself is the
// file to blame, and it alone pays for it; whoever ends the service ends that process with it and says nothing of the file.
import { fork, type ChildProcess } from 'node:child_process';
import { Failure } from '../../failure.ts';
import type { Page } from '../../model/page.ts';
import type { Picture } from '../../model/bitmap.ts';
import type { PageReader } from '../../ports/reading.ts';
import type { ApartFile, ApartReply, ApartRequest, ApartTask, ReadingSettings } from './apart-protocol.ts';
import type { Opened } from './protocol.ts';

interface FileProcess {
  /** A process that died is followed by a new one. */
  ask(task: ApartTask, signal: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}

/** `program`: what runs in the processes. */
export function createApartReader(program: URL, settings: ReadingSettings): PageReader {
  const open = new Set<FileProcess>();
  return {
    async open(content, name, signal) {
      const file = startFileProcess(program, { name, content, settings });
      const close = async (): Promise<void> => {
        open.delete(file);
        await file.close();
      };
      open.add(file);
      try {
        const { mediaType, pageCount } = (await file.ask({ ask: 'open' }, signal)) as Opened;
        return {
          mediaType,
          pageCount,
          read: async (number, pageSignal, need) =>
            (await file.ask({ ask: 'read', number, need }, pageSignal)) as Page,
          picture: async (number, pageSignal) =>
            (await file.ask({ ask: 'picture', number }, pageSignal)) as Picture | undefined,
          layered: async (layers, fileSignal) =>
            (await file.ask({ ask: 'layered', layers }, fileSignal)) as Uint8Array,
          close,
        };
      } catch (cause) {
        await close();
        throw cause;
      }
    },
    async close() {
      await Promise.all([...open].map((file) => file.close()));
    },
  };
}

function startFileProcess(program: URL, file: ApartFile): FileProcess {
  let child: ChildProcess | undefined;
  let nextId = 1;

  const start = (): ChildProcess => {
    const started = fork(program, {
      serialization: 'advanced',
      execArgv: [],
      // What a parser prints about a bad file is not for the log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const forget = (): void => {
      if (child === started) child = undefined;
    };
    started.once('exit', forget).once('error', forget);
    return started;
  };

  const end = async (): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((go) => ending.once('exit', go));
    ending.kill('SIGKILL');
    await gone;
  };

  return {
    async ask(task, signal) {
      signal.throwIfAborted();
      const isNew = child === undefined;
      const asked = (child ??= start());
      const id = nextId++;
      const answered = Promise.withResolvers<unknown>();
      const onMessage = (reply: ApartReply): void => {
        if (reply.id !== id) return;
        if ('value' in reply) answered.resolve(reply.value);
        else if ('failure' in reply) answered.reject(new Failure(reply.failure.code, reply.failure));
        else answered.reject(new Error(reply.bug));
      };
      const onExit = (code: number | null, by: NodeJS.Signals | null): void => {
        const how = by ?? String(code);
        const detail = { vi: `Tiến trình đọc dừng với ${how}.`, en: `Its process ended with ${how}.` };
        answered.reject(new Failure('reader-died', { detail }));
      };
      const onAbort = (): void => answered.reject(signal.reason as Error);
      asked.on('message', onMessage).once('exit', onExit).once('error', answered.reject);
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        const request: ApartRequest = { id, ...task, ...(isNew && { file }) };
        // Where it cannot be sent any more, the end of the process tells why.
        asked.send(request, () => undefined);
        return await answered.promise;
      } finally {
        asked.off('message', onMessage).off('exit', onExit).off('error', answered.reject);
        signal.removeEventListener('abort', onAbort);
      }
    },
    close: end,
  };
}
