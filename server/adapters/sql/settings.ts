// Settings of the office, one value a name.
import type { SettingsStore } from '../../ports/campaigns.ts';
import type { Database } from './database.ts';

export function createSettingsStore(db: Database): SettingsStore {
  return {
    async get(name) {
      const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
    },
    async put(name, value) {
      const json = JSON.stringify(value);
      await db
        .insertInto('settings')
        .values({ name, value: json })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json }))
        .execute();
    },
    async below(prefix) {
      const rows = await db
        .selectFrom('settings')
        .selectAll()
        .where('name', '>=', prefix)
        // The letter behind every other.
        .where('name', '<', `${prefix}\uffff`)
        .execute();
      return rows.map(({ name, value }) => ({ name, value: JSON.parse(value) as unknown }));
    },
    async remove(name) {
      await db.deleteFrom('settings').where('name', '=', name).execute();
    },
  };
}
