// A store that counts how often it is asked, by any of its parts.
import type { PlanStore } from '../../../server/ports/store.ts';

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
  return { store: counted(store), calls: () => calls };
}
