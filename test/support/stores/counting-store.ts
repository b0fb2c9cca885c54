// A store that counts how often it is asked, by any of its parts, also within a transaction.
import type { PlanStore, Records } from '../../../server/ports/store.ts';

export function countingStore(store: PlanStore): { readonly store: PlanStore; calls(): number } {
  let calls = 0;
  const counted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return typeof value === 'object' && value ? counted(value) : value;
        return (...given: readonly unknown[]): unknown => {
          calls++;
          return Reflect.apply(value, target, given);
        };
      },
    });
  const atomically: PlanStore['atomically'] = (work) =>
    store.atomically((records: Records) => work(counted(records)));
  return { store: { ...counted(store), atomically }, calls: () => calls };
}
