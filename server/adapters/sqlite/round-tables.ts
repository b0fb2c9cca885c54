// The tables of rounds, as their migration makes them. A released step is never edited.

export const ROUND_TABLES = `
      create table campaigns (
        seq integer primary key,
        id text not null unique,
        name text not null,
        template text not null,
        deadline text,
        province text,
        closed integer not null default 0,
        created_at text not null,
        created_by text not null
      ) strict;

      create table campaign_units (
        campaign text not null references campaigns (id) on delete cascade,
        unit text not null,
        position integer not null,
        name text not null,
        kind text not null,
        former text not null,
        words text not null,
        assignee text,
        reviewed_by text,
        reviewed_at text,
        state text not null default 'not-submitted',
        late integer not null default 0,
        incomplete integer not null default 0,
        document text,
        comparison text,
        number text,
        date text,
        files integer not null default 0,
        changes text,
        score real,
        met integer not null default 0,
        partial integer not null default 0,
        missing integer not null default 0,
        unclear integer not null default 0,
        primary key (campaign, unit)
      ) strict;
      create index campaign_units_in_order on campaign_units (campaign, position);
      create index campaign_units_by_comparison on campaign_units (comparison);

      create table campaign_plans (
        arrival integer primary key,
        campaign text not null references campaigns (id) on delete cascade,
        document text not null references documents (id) on delete cascade,
        unit text,
        placed_by text not null default 'file',
        chosen integer not null default 0,
        received_on text,
        suggestions text not null default '[]',
        unique (campaign, document)
      ) strict;
      create index campaign_plans_by_unit on campaign_plans (campaign, unit);
      create index campaign_plans_by_document on campaign_plans (document);

      create table settlements (
        seq integer primary key,
        id text not null unique,
        campaign text not null references campaigns (id) on delete cascade,
        criterion text not null,
        status text not null,
        note text not null,
        actor text not null,
        at text not null,
        undone integer not null default 0,
        cells text not null
      ) strict;
      create index settlements_by_campaign on settlements (campaign);

      create table wordings (
        seq integer primary key,
        id text not null unique,
        campaign text not null references campaigns (id) on delete cascade,
        wording text not null
      ) strict;
      create index wordings_by_campaign on wordings (campaign);

      create table settings (name text primary key, value text not null) strict;
    `;
