/** The first place in a sorted list whose item does not come before what is looked for. */
export function placeIn<T>(items: readonly T[], comesBefore: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts an item in its place; of items that are equal it comes first. */
export function insertSorted<T>(items: T[], item: T, compare: (a: T, b: T) => number): void {
  items.splice(
    placeIn(items, (other) => compare(other, item) < 0),
    0,
    item,
  );
}

/** Takes an item out; nothing happens where it is not there. */
export function takeOut<T>(items: T[], item: T): void {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
}
