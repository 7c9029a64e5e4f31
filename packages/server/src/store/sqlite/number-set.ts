// A set of whole numbers in twice to four times eight bytes each; a Set takes four times as much, on the heap.

export interface NumberSet {
  /** @param number whole, from 0 to 2^53 - 1, and spread evenly: it is its own hash */
  has(number: number): boolean;
  add(number: number): void;
}

export function numberSet(): NumberSet {
  // Open addressing; 0 is an empty slot, so that numbers are kept one higher.
  let slots = new Float64Array(64);
  let size = 0;

  function slotOf(value: number): number {
    let i = value % slots.length;
    while (slots[i] !== 0 && slots[i] !== value) i = (i + 1) % slots.length;
    return i;
  }

  function grow(): void {
    const old = slots;
    slots = new Float64Array(2 * old.length);
    for (const value of old) if (value !== 0) slots[slotOf(value)] = value;
  }

  return {
    has: (number) => slots[slotOf(number + 1)] !== 0,
    add(number) {
      const i = slotOf(number + 1);
      if (slots[i] !== 0) return;
      slots[i] = number + 1;
      size += 1;
      if (2 * size > slots.length) grow();
    },
  };
}
