import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { Forbidden, NotFound } from '../../../platform/errors/index.js';
import { idOf, type StaffViewer } from '../../../platform/http/index.js';
import { isPublic } from '../event.lifecycle.js';
import { EventQueries, type ShownEvent } from '../events.queries.js';

/** The event whose hall an address speaks of. */
@Injectable()
export class HallEvents {
  constructor(private readonly queries: EventQueries) {}

  /** @throws NotFound for what is not announced */
  async shown(idSlug: string): Promise<ShownEvent> {
    const id = idOf(idSlug);
    const event = id && (await this.queries.one(id));
    if (!event || !isPublic(event)) throw new NotFound('eventNotFound');
    return event;
  }

  /** @throws Forbidden for another unit's */
  async own(idSlug: string, staff: StaffViewer): Promise<ShownEvent> {
    const event = await this.shown(idSlug);
    if (!mayTouch(staff, event.unitId)) throw new Forbidden('eventOtherUnit');
    return event;
  }
}
