import { Injectable } from '@nestjs/common';
import type { GovernedResource } from './governed.js';
import type { BackofficePage, Desk } from './pages.js';

/** Where modules bring what they own of the back office, in their onModuleInit. */
@Injectable()
export class BackofficeRegistry {
  readonly resources: GovernedResource[] = [];
  readonly pages: BackofficePage[] = [];
  readonly desks: Desk[] = [];
  private closed = false;

  register(...entries: (GovernedResource | BackofficePage | Desk)[]): void {
    if (this.closed) throw new Error('The back office is built already: register in onModuleInit');
    for (const entry of entries) {
      if (entry.kind === 'resource') this.resources.push(entry);
      else if (entry.kind === 'page') this.pages.push(entry);
      else this.desks.push(entry);
    }
  }

  close(): void {
    this.closed = true;
    this.desks.sort((a, b) => a.order - b.order);
  }
}
