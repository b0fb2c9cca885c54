// --letters: every letter of a round as a file in a folder; --sender says who writes them.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import { lettersOf } from '../../report/letters/bundle.ts';
import { defaultSettings } from '../../report/letters/default-settings.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { bytesOf } from '../files.ts';
import { notWritten } from '../output.ts';

/** Bytes of a file of ten lines. */
const MOST_BYTES = 64 * 1024;

const Text = z.string().trim();
const Sender = z.strictObject({
  superior: Text.nullable().optional(),
  office: Text.optional(),
  symbol: Text.optional(),
  place: Text.optional(),
  authority: Text.nullable().optional(),
  position: Text.optional(),
  signer: Text.optional(),
  recipients: z.array(Text).optional(),
  replyBy: z.iso.date().nullable().optional(),
  contact: Text.nullable().optional(),
});

/** Throws Failure `usage` or `not-found`. */
export async function readSender(file: string): Promise<Partial<LetterSettings>> {
  const source = new TextDecoder().decode(await bytesOf(file, MOST_BYTES));
  const read = Sender.safeParse(parsed(source, file));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new Failure('usage', { detail: `Tệp ${file} chưa đúng${where === '' ? '' : ` ở ${where}`}.` });
  }
  return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined));
}

function parsed(source: string, file: string): unknown {
  try {
    return parseYaml(source, { schema: 'core', maxAliasCount: 0 });
  } catch (cause) {
    throw new Failure('usage', { detail: `Tệp ${file} không phải YAML hợp lệ.`, cause });
  }
}

/** Gives how many were written. What the sender does not say is as the template's issuer would have it. */
export async function writeLetters(
  folder: string,
  round: RoundResult,
  sender: Partial<LetterSettings>,
  now: Date,
): Promise<number> {
  const { drawChart } = await import('../../adapters/canvas/draw-chart.ts');
  const { metadata } = round.template;
  const settings = {
    ...defaultSettings({ ...metadata, issuer: sender.office ?? metadata.issuer }),
    ...sender,
  };
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  let count = 0;
  try {
    for await (const { name, bytes } of lettersOf(round, { settings, today, drawChart })) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      count++;
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw notWritten(cause, `Không ghi được vào thư mục ${folder}.`);
  }
  return count;
}
