// A map that forgets what was not asked for in a while. Two generations rather than an order of use: a Map from which
// the oldest is deleted at each step spends its time on skipping the deleted.

export interface BoundedMap<T> {
  get(key: string): T | undefined;
  put(key: string, value: T, weight: number): void;
  clear(): void;
}

/** @param limit of the weight kept; what is heavier than an eighth of it is not kept */
export function boundedMap<T>(limit: number): BoundedMap<T> {
  interface Entry {
    readonly value: T;
    readonly weight: number;
  }
  let young = new Map<string, Entry>();
  let old = new Map<string, Entry>();
  let weightOfYoung = 0;

  function put(key: string, entry: Entry): void {
    weightOfYoung += entry.weight;
    if (2 * weightOfYoung > limit) {
      old = young;
      young = new Map();
      weightOfYoung = entry.weight;
    }
    young.set(key, entry);
  }

  return {
    get(key) {
      const entry = young.get(key);
      if (entry !== undefined) return entry.value;
      const aged = old.get(key);
      if (aged === undefined) return undefined;
      old.delete(key);
      put(key, aged);
      return aged.value;
    },
    put(key, value, weight) {
      if (weight <= limit / 8) put(key, { value, weight });
    },
    clear() {
      young = new Map();
      old = new Map();
      weightOfYoung = 0;
    },
  };
}
