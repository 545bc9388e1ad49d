import { Injectable } from '@nestjs/common';
import { Participants } from '../../accounts/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { formatDate, formatDeadline, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { ModeratedSubjects } from '../cases/moderated-subjects.js';
import { RULES_PATH } from '../moderation.paths.js';
import { Reasons } from '../reasons/reasons.service.js';
import { REPORT_EMAIL } from '../reports/report.rules.js';
import { letterMessages } from './letter.messages.js';
import { StatementLinks } from './statement-links.js';
import { statementView } from './statement.presentation.js';
import { Statements } from './statements.service.js';
import { noteMail, statementMail } from './views/statement.email.js';

/** Whoever has no account may have written somebody else's address: a mailbox gets only so many of these a day. */
const MOST_A_DAY = { 'moderation.reportReceived': 3, 'moderation.reportDecided': 10 } as const;
const DAY_MS = 86_400_000;

type ReportLetter = keyof typeof MOST_A_DAY;

interface Addressee {
  email: string;
  locale: Locale;
  /** The mailbox is known to be theirs. */
  known: boolean;
}

interface ReportRow {
  id: string;
  reason: string;
  participantId: string | null;
  emailSealed: string | null;
  locale: Locale;
  at: Date;
  subjectType: string;
  subjectId: string;
  dueAt: Date;
}

const REPORT = `SELECT report.id, report.reason, report.participant_id AS "participantId",
    report.email_sealed AS "emailSealed", report.locale, report.at, "case".subject_type AS "subjectType",
    "case".subject_id AS "subjectId", "case".due_at AS "dueAt"
  FROM moderation_report AS report JOIN moderation_case AS "case" ON "case".id = report.case_id`;

/** Whatever moderation writes to people: none of it is for anybody else to read. */
@Injectable()
export class Letters {
  constructor(
    private readonly statements: Statements,
    private readonly participants: Participants,
    private readonly subjects: ModeratedSubjects,
    private readonly reasons: Reasons,
    private readonly links: StatementLinks,
    private readonly mail: Mail,
    private readonly crypto: Crypto,
  ) {}

  /** The statement of reasons, to whom the decision concerns; nobody is written to whose account is gone. */
  async statement(tx: Tx, decisionId: string, now: Date): Promise<void> {
    const stated = await this.statements.stated(decisionId, readerOf(tx));
    const authorId = stated.decision.authorId;
    const person = authorId && (await this.participants.contact(readerOf(tx), authorId));
    if (!person) return;
    const { locale, email } = person;
    await this.mail.enqueue(
      tx,
      {
        kind: 'moderation.statement',
        to: email,
        toRef: `decision:${decisionId}`,
        locale,
        key: `moderation.statement:${decisionId}`,
        message: statementMail({
          locale,
          view: statementView(
            { ...stated, kind: this.statements.kindOf(stated.decision, locale) },
            locale,
            now,
          ),
          link: this.links.url('statement', decisionId, locale),
          appealLink: this.links.url('appeal', decisionId, locale),
        }),
      },
      now,
    );
  }

  /** The receipt that a notice is owed (DSA, Art. 16, par. 4), where there is an address. */
  async reportReceived(tx: Tx, reportId: string, now: Date): Promise<void> {
    const [report] = await rows<ReportRow>(tx, `${REPORT} WHERE report.id = $1`, [reportId]);
    const to = report && (await this.addressOf(tx, report));
    if (!report || !to) return;
    const kind = 'moderation.reportReceived' as const;
    const t = letterMessages(to.locale);
    const name = (await this.reasons.byCode(readerOf(tx))).get(report.reason)?.name[to.locale] ?? '';
    const paragraphs = [
      t('receivedText', {
        ...(await this.titleOf(tx, report, to.locale)),
        at: formatDate(report.at, to.locale),
        due: formatDeadline(report.dueAt, to.locale),
      }),
      t('receivedReason', { name }),
    ];
    const small = report.participantId ? undefined : t('receivedNotYou');
    await this.note(tx, { kind, reportId, to, title: t('receivedTitle'), paragraphs, small }, now);
  }

  /** To everybody who reported the case and left an address (DSA, Art. 16, par. 5). */
  async outcomes(tx: Tx, caseId: string, decisionId: string, now: Date): Promise<void> {
    const { decision, reason } = await this.statements.stated(decisionId, readerOf(tx));
    await this.tellReporters(tx, caseId, now, async (report, locale) => {
      const t = letterMessages(locale);
      const about = await this.titleOf(tx, report, locale);
      const outcome =
        decision.action === 'remove'
          ? t('decidedRemoved', { ...about, name: reason?.name[locale] ?? '' })
          : t('decidedKept', about);
      return [outcome, t('decidedHow'), t('decidedRemedy')];
    });
  }

  /** The author deleted it before anybody decided. */
  async lapsed(tx: Tx, caseId: string, now: Date): Promise<void> {
    await this.tellReporters(tx, caseId, now, ({ subjectType, subjectId }, locale) => [
      letterMessages(locale)('lapsedText', {
        kind: this.subjects.label(subjectType, locale),
        number: subjectId,
      }),
    ]);
  }

  async appealReceived(
    tx: Tx,
    appeal: { id: string; decisionId: string; authorId: string; at: Date; dueAt: Date },
    now: Date,
  ): Promise<void> {
    const person = await this.participants.contact(readerOf(tx), appeal.authorId);
    if (!person) return;
    const { locale, email } = person;
    const t = letterMessages(locale);
    const text = t('appealText', {
      number: appeal.decisionId,
      at: formatDate(appeal.at, locale),
      due: formatDeadline(appeal.dueAt, locale),
    });
    await this.mail.enqueue(
      tx,
      {
        kind: 'moderation.appealReceived',
        to: email,
        toRef: `appeal:${appeal.id}`,
        locale,
        key: `moderation.appealReceived:${appeal.id}`,
        message: noteMail({ locale, title: t('appealTitle'), paragraphs: [text] }),
      },
      now,
    );
  }

  private async tellReporters(
    tx: Tx,
    caseId: string,
    now: Date,
    words: (report: ReportRow, locale: Locale) => string[] | Promise<string[]>,
  ): Promise<void> {
    // Counting locks each mailbox: in one order, so that two decisions about the same reporters do not wait for each other.
    for (const report of await rows<ReportRow>(
      tx,
      `${REPORT} WHERE case_id = $1 ORDER BY report.email_lookup, report.id`,
      [caseId],
    )) {
      const to = await this.addressOf(tx, report);
      if (!to) continue;
      const title = letterMessages(to.locale)('decidedTitle');
      const paragraphs = await words(report, to.locale);
      const letter = {
        kind: 'moderation.reportDecided' as const,
        reportId: report.id,
        to,
        title,
        paragraphs,
      };
      await this.note(tx, letter, now);
    }
  }

  private async note(
    tx: Tx,
    letter: {
      kind: ReportLetter;
      reportId: string;
      to: Addressee;
      title: string;
      paragraphs: string[];
      small?: string;
    },
    now: Date,
  ): Promise<void> {
    const { kind, reportId, to, title, paragraphs, small } = letter;
    const { locale } = to;
    const since = new Date(now.getTime() - DAY_MS);
    if (!to.known && (await this.mail.countSince(tx, kind, to.email, since)) >= MOST_A_DAY[kind]) return;
    const button = { href: this.links.absolute(RULES_PATH, locale), label: letterMessages(locale)('rules') };
    const message = noteMail({ locale, title, paragraphs, button, small });
    const key = `${kind}:${reportId}`;
    await this.mail.enqueue(
      tx,
      { kind, to: to.email, toRef: `report:${reportId}`, locale, key, message },
      now,
    );
  }

  private async addressOf(
    tx: Tx,
    { participantId, emailSealed, locale }: ReportRow,
  ): Promise<Addressee | null> {
    if (participantId) {
      const person = await this.participants.contact(readerOf(tx), participantId);
      return person && { email: person.email, locale: person.locale, known: true };
    }
    return emailSealed
      ? { email: this.crypto.decrypt(emailSealed, REPORT_EMAIL), locale, known: false }
      : null;
  }

  private async titleOf(
    tx: Tx,
    { subjectType, subjectId }: ReportRow,
    locale: Locale,
  ): Promise<{ title: string; kind: string }> {
    const subject = await this.subjects.load(readerOf(tx), { type: subjectType, id: subjectId });
    const kind = this.subjects.label(subjectType, locale);
    return { kind, title: subject?.title ?? `№ ${subjectId}` };
  }
}
