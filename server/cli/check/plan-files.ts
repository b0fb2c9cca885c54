// Files and folders that a command names → the plans among them, oldest first. What is clearly no plan is told and left.
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { Failure } from '../../failure.ts';
import { isDebris } from '../../usecases/documents/debris.ts';

export interface PlanFile {
  readonly path: string;
  /** Within the folder that was named. */
  readonly name: string;
  readonly changedAt: number;
}

/** Read, or refused with a sentence of its own: a plan may have been sent in any of these. */
const PLANS = new Set(
  (
    '.pdf .docx .docm .dotx .dotm .doc .dot .rtf .odt .ott .txt .htm .html .mht .eml .msg .png .jpg .jpeg .tif .tiff ' +
    '.webp .gif .bmp .jp2 .avif .heic .xls .xlsx .ppt .pptx .zip .rar .7z'
  ).split(' '),
);

/** `except`: paths that are no plans though they lie there, as the template. Throws Failure `not-found`. */
export async function planFiles(
  named: readonly string[],
  except: readonly string[],
  onLeft: (name: string) => void,
): Promise<readonly PlanFile[]> {
  const left = new Set(except.map((path) => resolve(path)));
  const files = new Map<string, PlanFile>();
  for (const path of named) {
    const found = await statOf(path);
    if (!found.isDirectory()) {
      files.set(resolve(path), { path, name: basename(path), changedAt: found.mtimeMs });
      continue;
    }
    for (const file of await filesBelow(path)) {
      if (left.has(resolve(file))) continue;
      const name = relative(path, file);
      if (!PLANS.has(extname(file).toLowerCase())) onLeft(name);
      else files.set(resolve(file), { path: file, name, changedAt: (await statOf(file)).mtimeMs });
    }
  }
  if (files.size === 0) throw new Failure('not-found', { detail: 'Không có kế hoạch nào để kiểm tra.' });
  return [...files.values()].toSorted((a, b) => a.changedAt - b.changedAt || a.name.localeCompare(b.name));
}

async function statOf(path: string) {
  return stat(path).catch((cause: unknown) => {
    throw new Failure('not-found', { detail: `Không có tệp hay thư mục ${path}.`, cause });
  });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = await Promise.all(
    entries
      .filter(({ name }) => !isDebris(name))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
      }),
  );
  return inside.flat();
}
