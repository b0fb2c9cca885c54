// Search results → lines for a terminal: file, page, line, and the passage with its hits between « and ».
import type { Highlighted, SearchResults } from '../search/search.ts';

const STATUS_SIGNS = { met: '●', partial: '◐', missing: '○', unclear: '?' } as const;

export function searchText(results: SearchResults): string {
  if (results.total === 0) return 'Không tìm thấy. Thử bớt từ hoặc gõ không dấu.';
  const lines =
    results.kind === 'passages'
      ? results.hits.map(
          ({ document, passage, snippet }) =>
            `${issuerOf(document)} · ${document.name} · trang ${passage.page}, dòng ${passage.lines[0]} · ${passage.path}\n  ${marked(snippet)}`,
        )
      : results.hits.map(
          ({ document, criterion, status, snippet }) =>
            `${STATUS_SIGNS[status]} ${issuerOf(document)} · ${document.name} · ${criterion.path} ${criterion.heading}${snippet === null ? '' : `\n  ${marked(snippet)}`}`,
        );
  const rest = results.total - results.hits.length;
  return [...lines, ...(rest > 0 ? [`… và ${rest} kết quả nữa (--limit, --offset)`] : [])].join('\n');
}

function issuerOf({ metadata }: { readonly metadata: { readonly issuer: string | null } | null }): string {
  return metadata?.issuer ?? '(chưa rõ cơ quan)';
}

function marked({ text, highlights }: Highlighted): string {
  let out = '';
  let at = 0;
  for (const { start, end } of highlights) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return (out + text.slice(at)).replaceAll(/\s+/g, ' ');
}
