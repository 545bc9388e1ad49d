import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../../commons/accounts/index.js';
import type { BackofficeContext, RecordLink, RecordSection } from '../../../../platform/backoffice/index.js';
import { EventDeskParts } from '../../desk/event-desk-parts.service.js';
import type { CivicEvent } from '../../event.entity.js';
import { isPublic } from '../../event.lifecycle.js';
import { checkInPath } from '../registration.rules.js';
import { REGISTER } from '../registrations.permissions.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { registrationsDeskMessages } from './desk.messages.js';
import { countsTable, registrationsPagePath } from './registrations.page.js';
import { surveyPagePath } from './survey.page.js';

const { texts } = registrationsDeskMessages;

/** Counts on the record of an event, and the ways to the list, the door and the survey. */
@Injectable()
export class RegistrationsDeskPart {
  constructor(
    parts: EventDeskParts,
    private readonly queries: RegistrationQueries,
  ) {
    parts.register({
      sections: (_ctx, row) => this.sections(row),
      links: (ctx, row) => Promise.resolve(links(ctx, row)),
    });
  }

  private async sections(row: CivicEvent): Promise<RecordSection[]> {
    if (!isPublic(row)) return [];
    const counts = await this.queries.counts(row.id);
    const isUnused = row.registrationOpensAt === null && counts.registered + counts.walkIns === 0;
    return isUnused ? [] : [{ id: 'registrations', title: texts.counts.bg, table: countsTable(row, counts) }];
  }
}

function links({ staff }: BackofficeContext, row: CivicEvent): RecordLink[] {
  if (!isPublic(row) || !mayTouch(staff, row.unitId)) return [];
  const may = (permission: string) => staff.permissions.has(permission);
  return [
    ...(may(REGISTER)
      ? [
          { label: texts.link, href: registrationsPagePath(row.id) },
          { label: texts.door, href: checkInPath(row.id) },
        ]
      : []),
    ...(may('events.edit') ? [{ label: texts.survey, href: surveyPagePath(row.id) }] : []),
  ];
}
