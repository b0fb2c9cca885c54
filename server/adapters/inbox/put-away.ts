// A file of the watched folder that is dealt with → done/ or failed/, beside it why it failed.
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { DONE, FAILED } from './settled-files.ts';

/** The reason stands in `NAME.txt`. */
const REASON = '.txt';

export async function putAway(folder: string, name: string, reasons: readonly string[]): Promise<void> {
  const target = await freeName(join(folder, reasons.length === 0 ? DONE : FAILED, name));
  await mkdir(dirname(target), { recursive: true });
  // First the reason: a file among the failed that nobody can explain is worse than a reason without its file.
  if (reasons.length > 0) await writeFile(`${target}${REASON}`, `${reasons.join('\n')}\n`);
  await rename(join(folder, name), target);
}

/** The same name may have come before: `b.pdf`, `b (2).pdf`. */
async function freeName(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let copy = 1; ; copy++) {
    const free = copy === 1 ? path : join(dir, `${name} (${copy})${ext}`);
    if (!(await exists(free)) && !(await exists(`${free}${REASON}`))) return free;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
