import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { formatTime } from '../../../../platform/i18n/index.js';
import { qrDrawing } from '../../../../platform/ui/index.js';
import { HELD_STATES, isOneOf } from '../../event.lifecycle.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { registerPath, shownEvent } from '../registering/register-pages.service.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationPeople } from '../registration-people.service.js';
import { isAhead, ownPath, takingOf } from '../registration.rules.js';
import type { EventOfRegistration, OwnRegistration } from '../registrations.queries.js';
import { SurveyQueries } from '../survey/survey.queries.js';
import { ownMessages } from './own.messages.js';
import { OwnPage } from './views/own.page.js';

export const DONE = ['placed', 'waiting', 'before', 'cancelled', 'coming'] as const;
export type Done = (typeof DONE)[number];

const TONES = { asked: 'wait', registered: 'open', waiting: 'wait', cancelled: 'plain' } as const;

/** What somebody sees of their own registration. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly links: RegistrationLinks,
    private readonly people: RegistrationPeople,
    private readonly surveys: SurveyQueries,
  ) {}

  async show(
    { locale, now }: PageContext,
    row: OwnRegistration,
    event: EventOfRegistration,
    token: string,
    done: Done | null,
  ): Promise<PageResult> {
    const t = ownMessages(locale);
    const person = this.people.open(row.sealed);
    const isComing = isAhead(event, now);
    const hasDay = isComing && event.state !== 'postponed';
    const place = [event.placeName, event.address].filter(Boolean).join(', ');
    const holds = row.state === 'registered' || row.state === 'waiting';
    const survey = holds && !row.surveyed ? await this.surveys.openFor(event.id, now) : null;
    return page({
      title: t('title'),
      body: h(OwnPage, {
        event: shownEvent(event, locale),
        path: ownPath(token),
        // Whatever somebody opens later says what is true then.
        done: done && t(`done_${done === 'placed' && row.state === 'waiting' ? 'waiting' : done}`),
        state: { label: t(`state_${row.state}`), tone: TONES[row.state] },
        notice: noticeOf(event, isComing, locale),
        facts: person
          ? [
              { label: t('name'), value: person.name },
              ...(person.needs ? [{ label: t('needs'), value: person.needs }] : []),
              ...(place ? [{ label: t('where'), value: place, lang: event.lang }] : []),
              ...(event.streamUrl && hasDay ? [{ label: t('online'), value: event.streamUrl }] : []),
            ]
          : null,
        line:
          row.state === 'waiting' && isComing ? t('line', { place: row.place, before: row.place - 1 }) : null,
        came: row.checkedInAt ? t('came', { time: formatTime(row.checkedInAt, locale) }) : null,
        isAsked: isComing && holds && row.askedAgainAt !== null,
        ticket:
          row.state === 'registered' && hasDay
            ? {
                number: row.number!,
                qr: qrDrawing(this.links.ticket(row.id)),
                isReserved: row.seat === 'reserved',
              }
            : null,
        calendar: holds && hasDay ? `${EVENTS_PATH}/${event.id}.ics` : null,
        mayCancel: isComing && holds && row.checkedInAt === null,
        again: row.state === 'cancelled' && takingOf(event, now) === 'open' ? registerPath(event.id) : null,
        survey: survey ? `${ownPath(token)}/survey` : null,
      }),
    });
  }
}

function noticeOf(
  { state }: EventOfRegistration,
  isComing: boolean,
  locale: PageContext['locale'],
): string | null {
  const t = ownMessages(locale);
  if (state === 'postponed') return t('eventPostponed');
  if (state === 'cancelled') return t('eventCancelled');
  return !isComing || isOneOf(HELD_STATES, state) ? t('eventOver') : null;
}
