// An engine that reads some kinds of bitmap at once and never comes to an end with others.
import type { Line } from '../../../server/model/page.ts';
import type { Layout, OcrEngine } from '../../../server/ports/reading.ts';

export function hangingEngine(
  hangs: readonly Layout[],
  read: (layout: Layout) => readonly Line[],
): OcrEngine & { readonly asked: Layout[] } {
  const asked: Layout[] = [];
  return {
    asked,
    recognize(_, signal, layout = 'page', onTurn) {
      asked.push(layout);
      onTurn?.();
      if (!hangs.includes(layout)) return Promise.resolve(read(layout));
      return new Promise((_resolve, reject) => {
        const stop = (): void => reject(signal.reason as Error);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      });
    },
    close: () => Promise.resolve(),
  };
}
