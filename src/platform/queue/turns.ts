/** Takes one turn after the other until it is stopped; each says after how many milliseconds the next one comes. */
export class Turns {
  private timer?: NodeJS.Timeout;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly take: () => Promise<number>) {}

  start(): void {
    this.next(0);
  }

  /** Waits for the turn that is being taken. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private next(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.take().then((delay) => this.next(delay));
    }, delayMs);
  }
}
