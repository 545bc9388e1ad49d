import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { PageContext } from '../../platform/http/index.js';
import type { ShownEvent } from './events.queries.js';

/** `aside`: beside when and where, such as the box to register. `main`: below the programme, such as questions. */
export type SectionPlace = 'aside' | 'main';

/** A part of the page of one event that another room of this module brings. */
export interface EventSection {
  name: string;
  place: SectionPlace;
  order: number;
  /**
   * Null where it has nothing to show of this event; without a body where it may have something later. `tags` are those of
   * whatever else changes what it shows.
   */
  gather(event: ShownEvent, ctx: PageContext): Promise<{ body: VNode | null; tags: string[] } | null>;
}

export interface GatheredSections {
  aside: VNode[];
  main: VNode[];
  tags: string[];
}

/** Rooms register what they show in their onModuleInit, so that the page needs to know none of them. */
@Injectable()
export class EventSections {
  private readonly sections: EventSection[] = [];

  register(section: EventSection): void {
    this.sections.push(section);
    this.sections.sort((one, other) => one.order - other.order);
  }

  async of(event: ShownEvent, ctx: PageContext): Promise<GatheredSections> {
    const gathered = await Promise.all(
      this.sections.map(async (section) => ({
        place: section.place,
        shown: await section.gather(event, ctx),
      })),
    );
    const bodies = (wanted: SectionPlace) =>
      gathered.flatMap(({ place, shown }) => (place === wanted && shown?.body ? [shown.body] : []));
    return {
      aside: bodies('aside'),
      main: bodies('main'),
      tags: gathered.flatMap(({ shown }) => shown?.tags ?? []),
    };
  }
}
