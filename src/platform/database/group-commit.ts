interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Lets callers that arrive while commits are under way share the next one. Each still waits for its own result, so
 * nothing is promised earlier than with one commit a caller; there are only fewer of them.
 */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running = 0;

  /**
   * @param commit results in the order of the items
   * @param width how many commits may be under way at the same time
   */
  constructor(
    private readonly commit: (items: Item[]) => Promise<Result[]>,
    private readonly width = 1,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.running < this.width) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running += 1;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        const results = await this.commit(group.map(({ item }) => item));
        group.forEach(({ resolve }, index) => resolve(results[index]!));
      } catch (error) {
        group.forEach(({ reject }) => reject(error));
      }
    }
    this.running -= 1;
  }
}
