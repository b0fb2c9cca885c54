// Which documents a list shows, and in which order.
import { sql } from 'kysely';
import { fold } from '../../language/fold.ts';
import type { Metadata } from '../../model/document.ts';
import type { DocumentFilter, DocumentOrder } from '../../ports/store.ts';
import type { Database } from './database.ts';

export function filtered(db: Database, filter: DocumentFilter) {
  let query = db.selectFrom('documents').where('documents.removed_at', 'is', null);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.role !== undefined) query = query.where('role', '=', filter.role);
  if (filter.province !== undefined) query = query.where('province', '=', filter.province);
  if (filter.issuer !== undefined) query = query.where('issuer', '=', filter.issuer);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.q !== undefined) {
    for (const word of folded(filter.q).split(/\s+/).filter(Boolean)) {
      const pattern = `%${word.replaceAll(/[%_!]/g, '!$&')}%`;
      query = query.where(sql<boolean>`documents.words like ${pattern} escape '!'`);
    }
  }
  return query;
}

type Listing = ReturnType<typeof allOf>;

function allOf(db: Database) {
  return db.selectFrom('documents').selectAll('documents');
}

/** What says nothing comes last, whichever way the list runs. */
export function ordered(query: Listing, { by, template }: DocumentOrder): Listing {
  const direction = by.startsWith('-') ? 'desc' : 'asc';
  switch (by) {
    case 'added':
    case '-added':
      return query.orderBy('documents.added_at', direction);
    case 'name':
    case '-name':
      return query.orderBy('documents.name', direction);
    case 'issuer':
    case '-issuer':
    case 'date':
    case '-date': {
      const column = by.endsWith('date') ? 'documents.date' : 'documents.issuer';
      return query.orderBy(sql`${sql.ref(column)} is null`).orderBy(column, direction);
    }
    case 'score':
    case '-score': {
      const score = sql<number | null>`(select comparisons.score from comparisons
        where comparisons.document = documents.id and comparisons.template = ${template ?? ''})`;
      return query.orderBy(sql`${score} is null`).orderBy(score, direction);
    }
  }
}

function folded(text: string): string {
  return fold(text.normalize('NFC')).toLowerCase();
}

/** What a list is searched by. */
export function listed(name: string, metadata: Metadata | null): string {
  return folded([name, metadata?.issuer, metadata?.number, metadata?.title].filter(Boolean).join(' '));
}
