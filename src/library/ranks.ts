/** Items in ranks that are small whole numbers, the highest first; within a rank in the order they came. */
export class Ranks<T> {
  private readonly ranks: T[][] = [];

  /** @param most as many of a rank are kept */
  constructor(private readonly most = Infinity) {}

  add(rank: number, item: T): void {
    const items = (this.ranks[rank] ??= []);
    if (items.length < this.most) items.push(item);
  }

  *bestFirst(): Generator<T> {
    for (let rank = this.ranks.length - 1; rank >= 0; rank--) yield* this.ranks[rank] ?? [];
  }
}
