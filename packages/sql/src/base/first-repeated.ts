/** The index of the first element that stood before in the list; -1 where all are different. */
export function firstRepeated(list: readonly string[]): number {
  const seen = new Set<string>();
  return list.findIndex((element) => seen.size === seen.add(element).size);
}
