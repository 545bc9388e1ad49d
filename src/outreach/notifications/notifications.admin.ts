import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, backofficePage, type BackofficePage } from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { formatDateTime, formatNumber } from '../../platform/i18n/index.js';
import { FREQUENCIES } from './periods.rules.js';
import { ScopeLabels } from './scope-labels.js';

const READ = 'notifications.read';
const MOST_FOLLOWED = 20;
const LAST_RUNS = 20;

const FREQUENCY_NAMES = {
  immediate: { bg: 'Веднага', en: 'At once' },
  daily: { bg: 'Веднъж на ден', en: 'Daily' },
  weekly: { bg: 'Веднъж седмично', en: 'Weekly' },
};

const KIND_NAMES: Record<string, { bg: string; en: string }> = {
  notice: { bg: 'Известия веднага', en: 'Notices' },
  'digest.daily': { bg: 'Дневно обобщение', en: 'Daily digest' },
  'digest.weekly': { bg: 'Седмично обобщение', en: 'Weekly digest' },
};

interface Run {
  kind: string;
  period: string;
  planned_at: Date;
  eligible: number;
  sent: number;
  unknown: number;
  failed: number;
  suppressed: number;
}

/** „Абонати“: how many follow what, and what became of each run. Numbers only: nobody's address is shown to staff. */
@Injectable()
export class NotificationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly labels: ScopeLabels,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.subscribersPage());
  }

  private subscribersPage(): BackofficePage {
    return backofficePage({
      name: 'subscribers',
      label: { bg: 'Абонати', en: 'Subscribers' },
      navigation: { group: 'order', order: 59 },
      permission: READ,
      load: async ({ locale }) => {
        const number = (value: number) => formatNumber(value, locale);
        const counts = await this.database.read<{
          frequency: 'immediate' | 'daily' | 'weekly';
          count: number;
        }>(
          `SELECT frequency, count(*)::int AS count FROM subscriber WHERE stopped_at IS NULL GROUP BY frequency`,
        );
        const followed = await this.database.read<{ key: string; count: number }>(
          `SELECT key, count(*)::int AS count FROM subscription WHERE ended_at IS NULL
           GROUP BY key ORDER BY count DESC, key LIMIT ${MOST_FOLLOWED}`,
        );
        const names = await this.labels.of(
          followed.map(({ key }) => key),
          locale,
        );
        const runs = await this.runs();
        const english = locale === 'en';
        return {
          sections: [
            {
              id: 'frequency',
              title: english ? 'Who gets mail' : 'Кой получава писма',
              table: {
                columns: english ? ['How often', 'Subscribers'] : ['Колко често', 'Абонати'],
                rows: FREQUENCIES.map((frequency) => [
                  FREQUENCY_NAMES[frequency][locale],
                  number(counts.find((one) => one.frequency === frequency)?.count ?? 0),
                ]),
                empty: '',
              },
            },
            {
              id: 'followed',
              title: english ? 'What is followed most' : 'Какво се следи най-много',
              table: {
                columns: english ? ['What', 'Subscribers'] : ['Какво', 'Абонати'],
                rows: followed.map(({ count }, index) => [names[index]!.name, number(count)]),
                empty: english ? 'Nobody follows anything yet.' : 'Още никой не следи нищо.',
              },
            },
            {
              id: 'runs',
              title: english ? 'Last runs' : 'Последни изпращания',
              table: {
                columns: english
                  ? ['Kind', 'Period', 'When', 'Recipients', 'Sent', 'Unknown', 'Failed', 'Not sent']
                  : [
                      'Вид',
                      'Период',
                      'Кога',
                      'Получатели',
                      'Изпратени',
                      'Неизвестни',
                      'Неуспешни',
                      'Неизпратени',
                    ],
                rows: runs.map((run) => [
                  KIND_NAMES[run.kind]?.[locale] ?? run.kind,
                  run.period,
                  formatDateTime(run.planned_at, locale),
                  ...[run.eligible, run.sent, run.unknown, run.failed, run.suppressed].map(number),
                ]),
                empty: english ? 'Nothing has been sent yet.' : 'Още нищо не е изпращано.',
              },
            },
          ],
        };
      },
    });
  }

  private runs(): Promise<Run[]> {
    return this.database.read<Run>(
      `SELECT run.kind, run.period, run.planned_at, run.eligible,
              count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'unknown')::int AS unknown,
              count(*) FILTER (WHERE state = 'failed')::int AS failed,
              count(*) FILTER (WHERE state = 'suppressed')::int AS suppressed
       FROM (SELECT * FROM bulk_run ORDER BY planned_at DESC LIMIT ${LAST_RUNS}) AS run
       LEFT JOIN bulk_message AS message ON message.kind = run.kind AND message.period = run.period
       GROUP BY run.kind, run.period, run.planned_at, run.eligible ORDER BY run.planned_at DESC`,
    );
  }
}
