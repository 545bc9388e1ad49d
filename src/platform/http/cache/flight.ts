/** One page in the making, and those who wait for it. */
export class Flight {
  private waiting: (() => void)[] = [];
  private landed = false;

  constructor(
    readonly key: string,
    readonly startedAt: number,
    private readonly onLanding: () => void,
  ) {}

  get hasLanded(): boolean {
    return this.landed;
  }

  /** Called back once the page is there, or is known not to come. */
  wait(callback: () => void): void {
    if (this.landed) callback();
    else this.waiting.push(callback);
  }

  land(): void {
    if (this.landed) return;
    this.landed = true;
    this.onLanding();
    const waiting = this.waiting;
    this.waiting = [];
    for (const callback of waiting) callback();
  }
}
