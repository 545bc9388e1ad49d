import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { dateIn, daysBetween } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { recordPath } from '../event.rules.js';
import { eventsSettings } from '../events.settings.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');
const MOST_WAITING = 20;
const RECORDS = '/admin/resources/events';
const OWN_UNITS = '($1::bigint[] IS NULL OR unit_id = ANY($1))';
/** From so many days before an event what it lacks is somebody's work. */
const SOON = `interval '14 days'`;

/** Nothing remains of it yet: neither materials, nor a recording, nor photos. */
const UNDOCUMENTED = `state = 'held' AND recording_url = ''
  AND NOT EXISTS (SELECT FROM event_material WHERE event_id = event.id AND phase = 'after')
  AND NOT EXISTS (SELECT FROM event_photo WHERE event_id = event.id)`;

interface WaitingRow {
  id: string;
  title: string;
  startsAt: Date;
  heldAt: Date | null;
}

/** The events' part of the first page of the back office. */
@Injectable()
export class EventsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'events',
        order: 35,
        permission: 'events.read',
        buttons: [
          {
            label: { bg: 'Ново събитие', en: 'New event' },
            href: `${RECORDS}/actions/new`,
            permission: 'events.edit',
          },
        ],
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const [row] = await this.database.read<{ coming: number; drafts: number; undocumented: number }>(
      `SELECT (count(*) FILTER (WHERE state IN ('announced', 'registration')))::int AS coming,
              (count(*) FILTER (WHERE state = 'draft'))::int AS drafts,
              (count(*) FILTER (WHERE ${UNDOCUMENTED}))::int AS undocumented
       FROM event WHERE state IN ('draft', 'announced', 'registration', 'held') AND ${OWN_UNITS}`,
      [boundTo(staff)],
    );
    const { coming, drafts, undocumented } = row!;
    return [
      { value: String(coming), label: t('statComing', { count: coming }), href: `${RECORDS}?view=coming` },
      { value: String(drafts), label: t('statDrafts', { count: drafts }), href: `${RECORDS}?view=drafts` },
      {
        value: String(undocumented),
        label: t('statUndocumented', { count: undocumented }),
        href: `${RECORDS}?view=held`,
      },
    ];
  }

  private async waiting({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    const may = (permission: string) => staff.permissions.has(permission);
    const lists = await Promise.all([
      may('events.announce') ? this.toAnnounce(staff, now) : [],
      may('events.announce') ? this.toDate(staff) : [],
      may('events.edit') ? this.toStream(staff, now) : [],
      may('events.edit') ? this.toDocument(staff, now) : [],
    ]);
    return lists.flat();
  }

  private async toAnnounce(staff: StaffViewer, now: Date): Promise<DeskItem[]> {
    const found = await this.found(`state = 'draft' AND starts_at < $2::timestamptz + ${SOON}`, staff, now);
    return found.map((row) => ({
      ...item(row, 'waitAnnounce', 'announce'),
      due: { text: t('days', { days: Math.max(0, daysTo(row.startsAt, now)) }), tone: 'wait' },
      detail: t('waitAnnounce', { when: formatDate(row.startsAt, 'bg') }),
    }));
  }

  private async toDate(staff: StaffViewer): Promise<DeskItem[]> {
    const found = await this.found(`state = 'postponed'`, staff);
    return found.map((row) => item(row, 'waitDate', 'reschedule'));
  }

  private async toStream(staff: StaffViewer, now: Date): Promise<DeskItem[]> {
    const found = await this.found(
      `state IN ('announced', 'registration') AND stream_url = '' AND starts_at < $2::timestamptz + ${SOON}
       AND (form <> 'inPerson' OR kind IN (SELECT code FROM event_kind WHERE streamed))`,
      staff,
      now,
    );
    return found.map((row) => ({
      ...item(row, 'waitStream', 'edit'),
      due: { text: t('days', { days: Math.max(0, daysTo(row.startsAt, now)) }), tone: 'wait' },
    }));
  }

  private async toDocument(staff: StaffViewer, now: Date): Promise<DeskItem[]> {
    const { documentDays } = this.settings.read(eventsSettings);
    const found = await this.found(`${UNDOCUMENTED} AND held_at <= $2::timestamptz`, staff, now);
    return found.map((row) => {
      const late = -daysTo(row.heldAt ?? row.startsAt, now) - documentDays;
      const due =
        late > 0
          ? { text: t('daysLate', { days: late }), tone: 'late' as const }
          : { text: t('days', { days: -late }), tone: 'wait' as const };
      return { ...item(row, 'waitDocument', 'show'), due };
    });
  }

  private found(condition: string, staff: StaffViewer, now?: Date): Promise<WaitingRow[]> {
    return this.database.read<WaitingRow>(
      `SELECT id, title, starts_at AS "startsAt", held_at AS "heldAt" FROM event
       WHERE ${condition} AND ${OWN_UNITS} ORDER BY starts_at, id LIMIT ${MOST_WAITING}`,
      [boundTo(staff), ...(now ? [now] : [])],
    );
  }
}

function daysTo(at: Date, now: Date): number {
  return daysBetween(dateIn(now), dateIn(at));
}

type Waiting = 'waitAnnounce' | 'waitDate' | 'waitStream' | 'waitDocument';

function item({ id, title, startsAt }: WaitingRow, what: Waiting, action: string): DeskItem {
  const href = action === 'show' ? recordPath(id) : `${RECORDS}/records/${id}/${action}`;
  return {
    at: startsAt,
    title,
    detail: what === 'waitAnnounce' ? undefined : t(what),
    action: { label: t(`${what}Do`), href },
  };
}
