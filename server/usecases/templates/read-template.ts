// A template's file (YAML, Excel, CSV) → a draft of it. Nothing is stored: a person sees it first.
import { parseTemplate } from '../../compare/template/template-file.ts';
import { templateOfRows } from '../../compare/template/template-rows.ts';
import { Failure } from '../../failure.ts';
import { decodeText } from '../../language/encodings.ts';
import type { Template } from '../../model/template.ts';

interface Tables {
  readRows(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]>;
}

/** Rejects with Failure `invalid-request`, `unsupported-type`, or that of a table which cannot be read. */
export async function readTemplate(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  tables: Tables,
): Promise<Template> {
  if (/\.ya?ml$/iu.test(name)) return parseTemplate(decodeText(bytes)?.text ?? '');
  if (/\.(?:xlsx|csv|tsv)$/iu.test(name)) {
    return templateOfRows(await tables.readRows(bytes, name), name.replace(/\.\w+$/u, ''));
  }
  throw new Failure('unsupported-type', {
    detail: {
      vi: 'Mẫu nhập vào phải là tệp .yaml, .xlsx hoặc .csv.',
      en: 'A template comes in as .yaml, .xlsx or .csv.',
    },
  });
}
