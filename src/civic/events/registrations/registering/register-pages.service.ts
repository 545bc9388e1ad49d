import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { formatDateTime, type Locale } from '../../../../platform/i18n/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { hasErrors } from '../../../../platform/ui/index.js';
import { EVENT, eventPath, EVENTS_PATH } from '../../event.rules.js';
import { whenText } from '../../event.when.js';
import { freeSeats, registrationsTag, type NotTaking } from '../registration.rules.js';
import { RegistrationQueries, type EventOfRegistration } from '../registrations.queries.js';
import { registrationsSettings } from '../registrations.settings.js';
import type { RegisterForm, RegisterValues } from './register.forms.js';
import { registerMessages } from './register.messages.js';
import { CheckPage, NotTakenPage, SentPage } from './views/after-form.pages.js';
import { RegisterPage, type RegisteredEvent } from './views/register.page.js';

interface FormMore {
  participant: string | null;
  sessionOver?: boolean;
  status?: number;
}

/** The pages on the way to a place. */
@Injectable()
export class RegisterPages {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly settings: Settings,
  ) {}

  async form(
    event: EventOfRegistration,
    { locale }: PageContext,
    form: RegisterForm,
    { participant, sessionOver = false, status }: FormMore,
  ): Promise<PageResult> {
    const { openTaken } = await this.queries.counts(event.id);
    return page({
      title: registerMessages(locale)('title'),
      hasErrors: hasErrors(form),
      status,
      body: h(RegisterPage, {
        event: shownEvent(event, locale),
        path: registerPath(event.id),
        form,
        participant,
        sessionOver,
        isFull: freeSeats(event, openTaken) === 0,
        retentionDays: this.settings.read(registrationsSettings).retentionDays,
      }),
    });
  }

  check(event: EventOfRegistration, { locale }: PageContext, values: RegisterValues): PageResult {
    const carried = Object.entries({ ...values }).filter(([, value]) => value) as [string, string][];
    return page({
      title: registerMessages(locale)('checkTitle'),
      body: h(CheckPage, {
        event: shownEvent(event, locale),
        path: registerPath(event.id),
        values: Object.fromEntries(carried),
      }),
    });
  }

  sent(event: EventOfRegistration, { locale }: PageContext): PageResult {
    return page({
      title: registerMessages(locale)('sentTitle'),
      tags: [`subject:${EVENT}:${event.id}`, registrationsTag(event.id)],
      body: h(SentPage, { event: shownEvent(event, locale), again: registerPath(event.id) }),
    });
  }

  notTaken(
    event: EventOfRegistration,
    { locale }: PageContext,
    taking: NotTaking,
    status: number,
  ): PageResult {
    return page({
      title: registerMessages(locale)('notTakenTitle'),
      status,
      body: h(NotTakenPage, { event: shownEvent(event, locale), sentence: whyNot(event, taking, locale) }),
    });
  }
}

export function registerPath(eventId: string): string {
  return `${EVENTS_PATH}/${eventId}/register`;
}

export function shownEvent(event: EventOfRegistration, locale: Locale): RegisteredEvent {
  return { path: eventPath(event), title: event.title, lang: event.lang, when: whenText(event, locale) };
}

export function whyNot(event: EventOfRegistration, taking: NotTaking, locale: Locale): string {
  const { registrationOpensAt: opens, registrationClosesAt: closes } = event;
  return registerMessages(locale)(`taking_${taking}`, {
    opens: opens ? formatDateTime(opens, locale) : '',
    closes: closes ? formatDateTime(closes, locale) : '',
    when: whenText(event, locale),
  });
}
