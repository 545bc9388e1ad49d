/** Hands out items one by one, and fetches the next batch while the last one is being worked on. */
export class Lookahead<Item> {
  private items: Item[] = [];
  private fetching: Promise<void> | null = null;
  private ended = false;

  /**
   * @param fetch an empty batch ends it
   * @param low fetch again when fewer than this are left
   */
  constructor(
    private readonly fetch: () => Promise<Item[]>,
    private readonly low: number,
  ) {}

  async next(): Promise<Item | undefined> {
    for (;;) {
      if (this.items.length < this.low) this.fetchMore();
      const item = this.items.shift();
      if (item !== undefined) return item;
      if (!this.fetching) return undefined;
      await this.fetching;
    }
  }

  /** No more batches; what is left is handed back. */
  async end(): Promise<Item[]> {
    this.ended = true;
    await this.fetching?.catch(() => undefined);
    return this.items.splice(0);
  }

  private fetchMore(): void {
    if (this.ended || this.fetching) return;
    this.fetching = this.fetch()
      .then((batch) => {
        if (batch.length === 0) this.ended = true;
        this.items.push(...batch);
      })
      .finally(() => {
        this.fetching = null;
      });
    // Whoever waits sees the failure; nobody else may die of it.
    this.fetching.catch(() => {
      this.ended = true;
    });
  }
}
