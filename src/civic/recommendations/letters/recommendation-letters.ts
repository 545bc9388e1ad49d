import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Contact } from '../../../commons/accounts/index.js';
import { Deadlines } from '../../../commons/deadlines/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { formatDate, localePath, pick, type Locale } from '../../../platform/i18n/index.js';
import { Mail, MailKinds } from '../../../platform/mail/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { ANSWER_RULE } from '../recommendation.clocks.js';
import type { Recommendation } from '../recommendation.entity.js';
import { recommendationLifecycle } from '../recommendation.lifecycle.js';
import { RECOMMENDATION, recommendationPath } from '../recommendation.rules.js';
import { RECOMMENDATION_EVENTS } from '../recommendations.domain-events.js';
import { recommendationMessages } from '../recommendations.messages.js';
import { letterMessages } from './letters.messages.js';
import { RecommendationReaders } from './recommendation-readers.service.js';
import { recommendationMail } from './views/recommendation.email.js';

export const RECOMMENDATION_MAIL = 'recommendations.organisation';

/** What the organisation hears of. */
const LETTERS = {
  [RECOMMENDATION_EVENTS.sent]: 'sent',
  [RECOMMENDATION_EVENTS.registered]: 'registered',
  [RECOMMENDATION_EVENTS.prolonged]: 'prolonged',
  [RECOMMENDATION_EVENTS.answered]: 'answered',
  [RECOMMENDATION_EVENTS.disputeAnswered]: 'disputeAnswered',
} as const;

type LetterCode = (typeof LETTERS)[keyof typeof LETTERS];

type Told = Pick<
  Recommendation,
  | 'id'
  | 'title'
  | 'lang'
  | 'state'
  | 'participantId'
  | 'organisationId'
  | 'organisationName'
  | 'incomingNumber'
  | 'endReason'
> & { sentAt: Date };

/** The receipt, the number, the answer: by letter to whoever sent the recommendation and to the colleagues, each once. */
@Injectable()
export class RecommendationLetters implements DomainListener, OnModuleInit {
  readonly name = 'recommendations.letters';
  readonly events = Object.keys(LETTERS);

  constructor(
    private readonly listeners: DomainListeners,
    private readonly readers: RecommendationReaders,
    private readonly deadlines: Deadlines,
    private readonly mail: Mail,
    private readonly mailKinds: MailKinds,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    const { letterLabel: label, letterConcerns: concerns } = recommendationMessages.texts;
    this.mailKinds.register({ kind: RECOMMENDATION_MAIL, label, concerns });
  }

  async run(tx: Tx, { id: eventId, name, payload, occurredAt }: OccurredEvent): Promise<void> {
    const code = LETTERS[name as keyof typeof LETTERS];
    await this.tell(tx, { id: String(payload['id']), code, eventId }, occurredAt);
  }

  private async tell(
    tx: Tx,
    { id, code, eventId }: { id: string; code: LetterCode; eventId: string },
    now: Date,
  ): Promise<void> {
    const row = await this.read(tx, id);
    if (!row) return;
    for (const reader of await this.readers.of(tx, row))
      await this.write(tx, row, { code, eventId }, reader, now);
  }

  private async write(
    tx: Tx,
    row: Told,
    { code, eventId }: { code: LetterCode; eventId: string },
    { participantId, locale, email }: Contact,
    now: Date,
  ): Promise<void> {
    const t = letterMessages(locale);
    const facts = await this.facts(tx, row, locale);
    const subject = t(`${code}Subject`, facts);
    const own = participantId === row.participantId;
    const key = `${RECOMMENDATION_MAIL}:${eventId}`;
    await this.mail.enqueue(
      tx,
      {
        kind: RECOMMENDATION_MAIL,
        to: email,
        toRef: `participant:${participantId}`,
        locale,
        key: own ? key : `${key}:${participantId}`,
        message: recommendationMail({
          locale,
          subject,
          about: t(own ? 'about' : 'aboutOurs', { title: row.title, name: row.organisationName }),
          lang: row.lang,
          sentence: t(code, facts),
          reason: code === 'answered' ? row.endReason || null : null,
          link: new URL(localePath(locale, recommendationPath(row)), this.config.publicUrl).href,
          silence: this.readers.silenceLink(participantId, locale),
        }),
      },
      now,
    );
  }

  private async read(tx: Tx, id: string): Promise<Told | undefined> {
    const [row] = await rows<Told>(
      tx,
      `SELECT id, title, lang, state, participant_id AS "participantId",
              organisation_id AS "organisationId", organisation_name AS "organisationName", incoming_number AS "incomingNumber",
              end_reason AS "endReason", sent_at AS "sentAt" FROM recommendation WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Of all letters; each uses what its sentence names. */
  private async facts(tx: Tx, row: Told, locale: Locale): Promise<Record<string, string>> {
    const owed = await this.deadlines.of(readerOf(tx), { type: RECOMMENDATION, id: row.id });
    const clock = owed.find(({ rule }) => rule.key === ANSWER_RULE);
    return {
      date: formatDate(row.sentAt, locale),
      until: clock ? formatDate(dateIn(new Date(clock.dueAt.getTime() - 1)), locale) : '',
      number: row.incomingNumber ?? '',
      state: pick(recommendationLifecycle.states[row.state].label, locale),
    };
  }
}
