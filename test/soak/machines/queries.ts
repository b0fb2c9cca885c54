// What a soak asks PostgreSQL itself, past the program.
import pg from 'pg';

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export type Connect = () => Promise<pg.Client>;

export async function ask<Row extends pg.QueryResultRow>(
  open: Connect,
  statement: string,
): Promise<readonly Row[]> {
  const client = await open();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Every write of a page is remembered: a second one of the same page is a page read twice. */
export async function countPageWrites(open: Connect): Promise<void> {
  await ask(
    open,
    `create table soak_writes (document text, number bigint);
     create function soak_remember() returns trigger language plpgsql as $$
       begin insert into soak_writes values (new.document, new.number); return null; end $$;
     create trigger soak_remember after insert or update of page on pages
       for each row execute function soak_remember()`,
  );
}
