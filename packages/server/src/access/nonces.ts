// Remembers the nonces of accepted signatures for as long as their dates are accepted, so that none works twice.

export interface Nonces {
  /** True the first time; false when it was used within the window. */
  use(accessKeyId: string, nonce: string): boolean;
}

/** Two generations, each as long as the window: a nonce lives for one to two windows. */
export function rememberNonces(window: number, now: () => number): Nonces {
  let current = new Set<string>();
  let previous = new Set<string>();
  let turn = now() + window;
  return {
    use(accessKeyId, nonce) {
      if (now() >= turn) {
        previous = now() >= turn + window ? new Set() : current;
        current = new Set();
        turn = now() + window;
      }
      const key = `${accessKeyId} ${nonce}`;
      if (current.has(key) || previous.has(key)) return false;
      current.add(key);
      return true;
    },
  };
}
