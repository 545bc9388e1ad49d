import { Injectable } from '@nestjs/common';
import type {
  BackofficeContext,
  ExtraAction,
  RecordLink,
  RecordSection,
} from '../../../platform/backoffice/index.js';
import type { CivicEvent } from '../event.entity.js';

/** What another room of this module adds to the record of an event in the back office. */
export interface EventDeskPart {
  /** By name; the buttons of the record. */
  actions?: Record<string, ExtraAction<CivicEvent>>;
  /** What the record's page tells, below what the core does. */
  sections?(ctx: BackofficeContext, row: CivicEvent): Promise<RecordSection[]>;
  /** Ways on, such as to the list of those registered. */
  links?(ctx: BackofficeContext, row: CivicEvent): Promise<RecordLink[]>;
}

/** Rooms register in their constructors: the desk is built once all of them exist. */
@Injectable()
export class EventDeskParts {
  private readonly parts: EventDeskPart[] = [];

  register(part: EventDeskPart): void {
    this.parts.push(part);
  }

  actions(): Record<string, ExtraAction<CivicEvent>> {
    return Object.assign({}, ...this.parts.map(({ actions }) => actions ?? {})) as Record<
      string,
      ExtraAction<CivicEvent>
    >;
  }

  async sections(ctx: BackofficeContext, row: CivicEvent): Promise<RecordSection[]> {
    return (
      await Promise.all(this.parts.map(async (part) => (await part.sections?.(ctx, row)) ?? []))
    ).flat();
  }

  async links(ctx: BackofficeContext, row: CivicEvent): Promise<RecordLink[]> {
    return (await Promise.all(this.parts.map(async (part) => (await part.links?.(ctx, row)) ?? []))).flat();
  }
}
