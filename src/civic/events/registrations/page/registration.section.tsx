import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { Participants } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { PageContext } from '../../../../platform/http/index.js';
import { formatDateTime, type Locale } from '../../../../platform/i18n/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { HELD_STATES, isOneOf } from '../../event.lifecycle.js';
import { openSeats } from '../../event.rules.js';
import type { ShownEvent } from '../../events.queries.js';
import { EventSections } from '../../event-sections.service.js';
import { registerPath } from '../registering/register-pages.service.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationPeople } from '../registration-people.service.js';
import { freeSeats, ownPath, registrationsTag, takingOf } from '../registration.rules.js';
import { RegistrationQueries, type Counts } from '../registrations.queries.js';
import { registrationsSettings } from '../registrations.settings.js';
import { SurveyQueries } from '../survey/survey.queries.js';
import { tallies } from '../survey/survey.rules.js';
import { SurveyResults } from '../survey/views/survey-results.js';
import { sectionMessages } from './section.messages.js';
import { AttendanceBox, RegistrationBox, type Yours } from './views/registration-box.js';

/** What everybody reads of registration on the page of an event: seats before it, counts and the survey after it. */
@Injectable()
export class RegistrationSection implements OnModuleInit {
  constructor(
    private readonly sections: EventSections,
    private readonly queries: RegistrationQueries,
    private readonly surveys: SurveyQueries,
    private readonly settings: Settings,
    private readonly participants: Participants,
    private readonly people: RegistrationPeople,
    private readonly links: RegistrationLinks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    const at = { order: 10 };
    this.sections.register({
      ...at,
      name: 'registration',
      place: 'aside',
      gather: (event, ctx) => this.box(event, ctx),
    });
    this.sections.register({ ...at, name: 'survey', place: 'main', gather: (event) => this.results(event) });
  }

  private async box(
    event: ShownEvent,
    ctx: PageContext,
  ): Promise<{ body: VNode | null; tags: string[] } | null> {
    const tags = [registrationsTag(event.id)];
    const counts = await this.queries.counts(event.id);
    if (isOneOf(HELD_STATES, event.state)) {
      const lines = afterwards(counts, ctx.locale);
      return { body: lines.length > 0 ? <AttendanceBox lines={lines} /> : null, tags };
    }
    const taking = takingOf(event, ctx.now);
    if (taking !== 'open' && taking !== 'notYet' && taking !== 'closed') return null;
    const profile = ctx.viewer ? await this.participants.profile(ctx.viewer.participantId) : null;
    const props = {
      lines: seatLines(event, counts, taking, ctx.locale),
      isOpen: taking === 'open',
      isFull: freeSeats(event, counts.openTaken) === 0,
      path: registerPath(event.id),
      participant: profile?.name ?? '',
      yours: profile ? await this.yours(event.id, profile.id, ctx.locale) : null,
    };
    return { body: <RegistrationBox {...props} />, tags };
  }

  /** Nothing while there are so few that one could guess who said what. */
  private async results(event: ShownEvent): Promise<{ body: VNode | null; tags: string[] } | null> {
    if (!isOneOf(HELD_STATES, event.state)) return null;
    const [survey, answers] = await Promise.all([this.surveys.of(event.id), this.surveys.answers(event.id)]);
    const { surveyLeast } = this.settings.read(registrationsSettings);
    const tags = [registrationsTag(event.id), 'settings'];
    if (!survey || answers.length < surveyLeast) return { body: null, tags };
    const props = { count: answers.length, lang: survey.lang, tallies: tallies(survey.questions, answers) };
    return { body: <SurveyResults {...props} />, tags };
  }

  private async yours(eventId: string, participantId: string, locale: Locale): Promise<Yours | null> {
    const contact = await this.participants.contact(this.database, participantId);
    const own = contact && (await this.queries.ofMailbox(eventId, this.people.lookup(contact.email)));
    if (!own) return null;
    const t = sectionMessages(locale);
    return {
      text: t(own.state === 'waiting' ? 'yours_waiting' : 'yours_registered'),
      path: ownPath(this.links.token('own', own.id)),
    };
  }
}

function seatLines(
  event: ShownEvent,
  { openTaken, waiting, registered }: Counts,
  taking: 'open' | 'notYet' | 'closed',
  locale: Locale,
): string[] {
  const t = sectionMessages(locale);
  const { registrationOpensAt: opens, registrationClosesAt: closes } = event;
  if (taking === 'notYet') return [t('notYet', { opens: formatDateTime(opens!, locale) })];
  const all = openSeats(event);
  const free = freeSeats(event, openTaken);
  const seats =
    all === null || free === null
      ? [t('noLimit'), t('registered', { count: registered })]
      : [free > 0 ? t('free', { count: free, all }) : t('full', { all, count: waiting })];
  const until = taking === 'open' ? t('until', { closes: formatDateTime(closes!, locale) }) : t('closed');
  return [...seats.filter(Boolean), until];
}

function afterwards({ registered, waiting, checkedIn, walkIns }: Counts, locale: Locale): string[] {
  const t = sectionMessages(locale);
  const came = checkedIn + walkIns;
  return [
    ...(came > 0
      ? [registered > 0 ? t('came', { count: came, walkIns }) : t('cameOnly', { count: came })]
      : []),
    ...(registered > 0 ? [t('wereRegistered', { count: registered, waiting })] : []),
  ];
}
