// Sends many files a few at a time, so that a province's hundred plans neither wait for each other nor drown the service.

const AT_ONCE = 3;

export async function sendAll(files: readonly File[], send: (file: File) => Promise<void>): Promise<void> {
  const left = [...files];
  const lane = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await send(file);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, lane));
}
