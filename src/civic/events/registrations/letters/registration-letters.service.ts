import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { formatDateTime, type Locale } from '../../../../platform/i18n/index.js';
import { Mail, MailKinds } from '../../../../platform/mail/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { whenText } from '../../event.when.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationPeople } from '../registration-people.service.js';
import type { RegistrationState, Seat } from '../registration.rules.js';
import { letterMessages } from './letters.messages.js';
import { registrationMail, type RegistrationMail } from './registration.emails.js';

export const CONFIRM_MAIL = 'events.registrationConfirm';
export const REGISTRATION_MAIL = 'events.registration';

/** A registration as far as a letter needs it. */
export interface Addressee {
  id: string;
  eventId: string;
  state: RegistrationState;
  seat: Seat;
  number: number | null;
  sealed: string | null;
  locale: Locale;
}

/** What whoever registered hears of. */
export type LetterCode =
  | 'registered'
  | 'waiting'
  | 'movedUp'
  | 'invited'
  | 'left'
  | 'removed'
  | 'released'
  | 'reminder'
  | 'moved'
  | 'relocated'
  | 'postponed'
  | 'cancelled'
  | 'survey'
  | 'minutesOpened'
  | 'minutes';

interface Told {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  placeName?: string;
  address?: string;
  streamUrl?: string;
}

interface More {
  /** In the words of whoever decided. */
  reason?: string;
  /** What may come again: of each of them one letter. */
  occasion?: string;
}

/** With these comes a ticket. */
const TICKETS: readonly LetterCode[] = ['registered', 'movedUp', 'invited', 'reminder'];
const WITH_TIME: readonly LetterCode[] = [...TICKETS, 'waiting', 'relocated'];
/** Nothing to cancel any more. */
const LAST: readonly LetterCode[] = [
  'left',
  'removed',
  'released',
  'cancelled',
  'survey',
  'minutesOpened',
  'minutes',
];

/** Letters to whoever registers: each is sent at least once, and for each purpose never twice. */
@Injectable()
export class RegistrationLetters implements OnModuleInit {
  constructor(
    private readonly mail: Mail,
    private readonly kinds: MailKinds,
    private readonly links: RegistrationLinks,
    private readonly people: RegistrationPeople,
  ) {}

  onModuleInit(): void {
    const { kindConfirm, kindRegistration, concerns } = letterMessages.texts;
    this.kinds.register(
      { kind: CONFIRM_MAIL, label: kindConfirm, concerns },
      { kind: REGISTRATION_MAIL, label: kindRegistration, concerns },
    );
  }

  /** How many letters a mailbox got for which anybody may have asked. */
  askedSince(tx: Tx, email: string, since: Date): Promise<number> {
    return this.mail.countSince(tx, CONFIRM_MAIL, email, since);
  }

  /** Carries nothing that was typed: a stranger could have typed it. */
  async confirm(
    tx: Tx,
    { id, email: to, locale }: { id: string; email: string; locale: Locale },
    event: Told,
    expiresAt: Date,
    now: Date,
  ): Promise<void> {
    const t = letterMessages(locale);
    const message = registrationMail({
      locale,
      subject: t('confirmSubject'),
      sentences: [t('confirm', factsOf(event, locale))],
      button: { href: this.links.confirm(id, locale), label: t('confirmButton') },
      small: [t('confirmExpires', { until: formatDateTime(expiresAt, locale) })],
      footer: t('notYou'),
    });
    const about = { kind: CONFIRM_MAIL, to, toRef: `event:${event.id}`, locale };
    await this.mail.enqueue(tx, { ...about, key: `${CONFIRM_MAIL}:${id}`, message }, now);
  }

  /** To the mailbox alone, so that nobody learns by the form who comes. */
  async already(tx: Tx, one: Addressee, event: Told, now: Date): Promise<void> {
    const t = letterMessages(one.locale);
    const mail = {
      subject: t('alreadySubject'),
      sentences: [t('already', factsOf(event, one.locale))],
      button: { href: this.links.own(one.id, one.locale), label: t('toOwn') },
      footer: t('keep'),
    };
    await this.send(tx, CONFIRM_MAIL, one, `already:${now.getTime()}`, mail, now);
  }

  /** Nothing where the person was forgotten. */
  async write(
    tx: Tx,
    code: LetterCode,
    one: Addressee,
    event: Told,
    now: Date,
    { reason = '', occasion = '' }: More = {},
  ): Promise<void> {
    const { locale } = one;
    const t = letterMessages(locale);
    const facts = { ...factsOf(event, locale), number: one.number ?? 0 };
    const calendar = this.links.at(`${EVENTS_PATH}/${event.id}.ics`, locale);
    const mail: Omit<RegistrationMail, 'locale'> = {
      subject: t(`${code}Subject`, facts),
      sentences: [t(code, facts)],
      facts: WITH_TIME.includes(code) ? timeAndPlace(event, locale) : [],
      reason,
      button: this.button(code, one),
      links: TICKETS.includes(code) ? [{ href: calendar, label: t('toCalendar') }] : [],
      small: LAST.includes(code) ? [] : [t('cancelLater')],
      footer: LAST.includes(code) ? '' : t('keep'),
    };
    await this.send(tx, REGISTRATION_MAIL, one, `${code}${occasion && `:${occasion}`}`, mail, now);
  }

  private button(code: LetterCode, { id, eventId, locale }: Addressee): { href: string; label: string } {
    const t = letterMessages(locale);
    switch (code) {
      case 'survey':
        return { href: this.links.survey(id, locale), label: t('toSurvey') };
      case 'minutesOpened':
      case 'minutes':
        return { href: this.links.at(`${EVENTS_PATH}/${eventId}/minutes`, locale), label: t('toMinutes') };
      default:
        return { href: this.links.own(id, locale), label: t(buttonOf(code)) };
    }
  }

  private async send(
    tx: Tx,
    kind: string,
    { id, eventId, sealed, locale }: Addressee,
    purpose: string,
    mail: Omit<RegistrationMail, 'locale'>,
    now: Date,
  ): Promise<void> {
    const person = this.people.open(sealed);
    if (!person) return;
    const message = registrationMail({ locale, ...mail });
    const letter = { kind, to: person.email, toRef: `event:${eventId}`, locale, message };
    await this.mail.enqueue(tx, { ...letter, key: `${kind}:${id}:${purpose}` }, now);
  }
}

function buttonOf(code: LetterCode): 'toTicket' | 'toAnswer' | 'toOwn' {
  if (TICKETS.includes(code)) return 'toTicket';
  return code === 'moved' ? 'toAnswer' : 'toOwn';
}

function factsOf({ title, ...times }: Told, locale: Locale): Record<string, string> {
  return { title, when: whenText(times, locale) };
}

function timeAndPlace(event: Told, locale: Locale): { label: string; value: string }[] {
  const t = letterMessages(locale);
  const place = [event.placeName, event.address].filter(Boolean).join(', ');
  return [
    { label: t('when'), value: whenText(event, locale) },
    ...(place ? [{ label: t('where'), value: place }] : []),
    ...(event.streamUrl ? [{ label: t('online'), value: event.streamUrl }] : []),
  ];
}
