// The latest so many of what is kept, by key.

export interface Latest<Key, Value> {
  /** What is asked for is the latest again. */
  get(key: Key): Value | undefined;
  /** Beyond so many, what was asked for longest ago goes. */
  put(key: Key, value: Value): void;
}

export function createLatest<Key, Value>(most: number): Latest<Key, Value> {
  // A map keeps the order in which its keys came.
  const kept = new Map<Key, Value>();
  const put = (key: Key, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    put,
  };
}
