interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface Lanes {
  /** How many commits may be under way at the same time. */
  width: number;
  /** The smallest group that may begin beside another: each costs a journey to the database. */
  least?: number;
}

/**
 * Lets callers that arrive while commits are under way share the next one. Each still waits for its own result, so nothing is promised
 * earlier than with one commit a caller; there are only fewer of them. Those who are answered together ask together again, so that one
 * large group would be followed by groups of one: groups share what waits, and none begins beside another that is twice as large.
 */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running = 0;
  private underWay = 0;
  private readonly width: number;
  private readonly least: number;

  /** @param commit results in the order of the items */
  constructor(
    private readonly commit: (items: Item[]) => Promise<Result[]>,
    { width, least = 1 }: Lanes = { width: 1 },
  ) {
    this.width = width;
    this.least = least;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.begin();
    });
  }

  private begin(): void {
    while (this.running < this.width && this.waiting.length >= this.enough()) void this.run(this.share());
  }

  private enough(): number {
    return this.running === 0 ? 1 : Math.max(this.least, this.underWay / this.running / 2);
  }

  private share(): Waiting<Item, Result>[] {
    const fair = Math.ceil(this.waiting.length / (this.width - this.running));
    return this.waiting.splice(0, Math.max(fair, this.least));
  }

  private async run(group: Waiting<Item, Result>[]): Promise<void> {
    this.running += 1;
    this.underWay += group.length;
    const [settled] = await Promise.allSettled([this.commit(group.map(({ item }) => item))]);
    this.running -= 1;
    this.underWay -= group.length;
    this.begin();
    if (settled.status === 'fulfilled') group.forEach(({ resolve }, nth) => resolve(settled.value[nth]!));
    else group.forEach(({ reject }) => reject(settled.reason));
  }
}
