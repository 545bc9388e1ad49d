import { ConsultationClock } from './civic/consultations/index.js';
import { DebateClock, DebateNews } from './civic/debates/index.js';
import { EventClock, EventReminders, RegistrationRetention } from './civic/events/index.js';
import { ReadingSweep } from './civic/library/index.js';
import {
  PetitionClock,
  SignatureRecount,
  SignatureSweep,
  InvalidationTurns,
  SignerRetention,
} from './civic/petitions/index.js';
import { ImportSweep } from './civic/recommendations/index.js';
import { AccountsSweep } from './commons/accounts/index.js';
import { Unconfirmed } from './commons/confirmations/index.js';
import { DeadlineClock } from './commons/deadlines/index.js';
import { LedgerSealing } from './commons/ledger/index.js';
import { ModerationPruning } from './commons/moderation/index.js';
import {
  DailyDigests,
  NoticeSweep,
  NotificationsPruning,
  WeeklyDigests,
} from './outreach/notifications/index.js';
import { ParticipationFreezing } from './outreach/portal/index.js';
import { FileSweep } from './platform/files/index.js';
import { MailPruning, MailSweep } from './platform/mail/index.js';
import { OutboxPruning } from './platform/outbox/index.js';
import { PageVersionPruning } from './platform/page-versions/index.js';
import { dailyAt, every, JobRunPruning, type ScheduleEntry, weeklyAt } from './platform/queue/index.js';
import { SessionSweep } from './platform/session/index.js';

const MONDAY = 1;

/** Every recurring job of the house. Times are local in Sofia; each slot runs once, on whichever worker is first. */
export const schedule: ScheduleEntry[] = [
  { name: 'consultations.clock', when: every(15, 'seconds'), job: ConsultationClock },
  { name: 'debates.clock', when: every(15, 'seconds'), job: DebateClock },
  { name: 'events.clock', when: every(15, 'seconds'), job: EventClock },
  { name: 'petitions.clock', when: every(15, 'seconds'), job: PetitionClock },
  { name: 'petitions.invalidations', when: every(10, 'seconds'), job: InvalidationTurns },
  { name: 'library.readings', when: every(15, 'seconds'), job: ReadingSweep },
  { name: 'notifications.notices', when: every(10, 'seconds'), job: NoticeSweep },
  { name: 'events.reminders', when: every(5, 'minutes'), job: EventReminders },
  { name: 'deadlines.clock', when: every(60, 'seconds'), job: DeadlineClock },
  { name: 'mail.sweep', when: every(10, 'seconds'), job: MailSweep },

  { name: 'participation.freeze', when: dailyAt('01:20'), job: ParticipationFreezing },
  { name: 'ledger.seal', when: dailyAt('00:10'), job: LedgerSealing },
  { name: 'debates.news', when: dailyAt('07:00'), job: DebateNews },
  { name: 'notifications.daily', when: dailyAt('08:00'), job: DailyDigests },
  { name: 'notifications.weekly', when: weeklyAt(MONDAY, '08:00'), job: WeeklyDigests },

  { name: 'pages.prune', when: every(10, 'minutes'), job: PageVersionPruning },
  { name: 'sessions.sweep', when: every(60, 'minutes'), job: SessionSweep },
  { name: 'accounts.sweep', when: every(60, 'minutes'), job: AccountsSweep },
  { name: 'signatures.sweep', when: every(60, 'minutes'), job: SignatureSweep },
  { name: 'signatures.recount', when: every(60, 'minutes'), job: SignatureRecount },
  { name: 'confirmations.sweep', when: dailyAt('03:20'), job: Unconfirmed },
  { name: 'petitions.retention', when: dailyAt('03:15'), job: SignerRetention },
  { name: 'recommendations.imports', when: dailyAt('03:28'), job: ImportSweep },
  { name: 'events.retention', when: dailyAt('03:28'), job: RegistrationRetention },
  { name: 'files.sweep', when: dailyAt('03:30'), job: FileSweep },
  { name: 'mail.prune', when: dailyAt('03:40'), job: MailPruning },
  { name: 'notifications.prune', when: dailyAt('03:50'), job: NotificationsPruning },
  { name: 'moderation.prune', when: dailyAt('03:55'), job: ModerationPruning },
  { name: 'outbox.prune', when: dailyAt('04:00'), job: OutboxPruning },
  { name: 'queue.prune', when: every(60, 'minutes'), job: JobRunPruning },
];
