import { Injectable } from '@nestjs/common';
import type { ComputedValue, PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { EventDocuments } from '../documents/event-documents.service.js';
import type { CivicEvent } from '../event.entity.js';
import { hoursText, whenText } from '../event.when.js';
import { EventQueries } from '../events.queries.js';
import { EventKinds } from '../kinds/event-kinds.service.js';
import { Programme } from '../programme/programme.service.js';
import { checklist, type Check } from './checklist.rules.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');
const RECORDS = '/admin/resources';

type Cell = string | PageCell;

/** What the record of an event shows beside its columns. */
@Injectable()
export class EventRecord {
  constructor(
    private readonly database: Database,
    private readonly queries: EventQueries,
    private readonly programme: Programme,
    private readonly documents: EventDocuments,
    private readonly kinds: EventKinds,
  ) {}

  async sections(row: CivicEvent, now: Date): Promise<RecordSection[]> {
    const { id } = row;
    const [slots, materials, photos, changes, organisers, kinds] = await Promise.all([
      this.programme.of(id),
      this.documents.materials(id),
      this.documents.photos(id),
      this.queries.timeChanges(id),
      this.queries.organisers(id),
      this.kinds.all(),
    ]);
    const checks = checklist(
      row,
      kinds.find(({ code }) => code === row.kind)!,
      {
        slots: slots.length,
        organisers: organisers.length,
        after: materials.filter(({ phase }) => phase === 'after').length,
        photos: photos.length,
      },
      now,
    );
    const programme = slots.map((slot): Cell[] => [
      dateIn(row.startsAt) === dateIn(row.endsAt) ? hoursText(slot, 'bg') : whenText(slot, 'bg'),
      { text: slot.title, href: `${RECORDS}/event-slots/records/${slot.id}/show` },
      slot.speakers.map(({ name }) => name).join(', '),
    ]);
    const attached = materials.map(({ id: materialId, title, phase }): Cell[] => [
      { text: title, href: `${RECORDS}/event-materials/records/${materialId}/show` },
      t(phase),
    ]);
    const pictures = photos.map(({ id: photoId, alt, ...file }): Cell[] => [
      { text: alt, href: `${RECORDS}/event-photos/records/${photoId}/show` },
      { text: file.name, href: filePath(file) },
    ]);
    const earlier = changes.map(({ fromStartsAt, fromEndsAt, toStartsAt, toEndsAt, reason }): Cell[] => [
      whenText({ startsAt: fromStartsAt, endsAt: fromEndsAt }, 'bg'),
      toStartsAt && toEndsAt ? whenText({ startsAt: toStartsAt, endsAt: toEndsAt }, 'bg') : t('undated'),
      reason,
    ]);
    return [
      ...checkSection(checks),
      table('programme', [t('when'), t('topic'), t('speakers')], programme, t('noProgramme')),
      table('materials', [t('title'), t('phase')], attached, t('noMaterials')),
      table('photos', [t('alt'), t('title')], pictures, t('noPhotos')),
      ...(earlier.length > 0 ? [table('times', [t('was'), t('became'), t('reason')], earlier, '')] : []),
    ];
  }

  /** Of many rows: who holds each event, as the form shows it. */
  async hosts(ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<{
      id: string;
      role: string;
      organisationId: string | null;
      name: string;
    }>(
      `SELECT event_id AS id, role, organisation_id AS "organisationId", name FROM event_organiser
       WHERE event_id = ANY($1::bigint[]) ORDER BY position`,
      [ids],
    );
    return new Map(
      ids.map((id) => {
        const own = (role: string) => found.filter((one) => one.id === id && one.role === role);
        const known = (role: string) => own(role).flatMap(({ organisationId }) => organisationId ?? []);
        const names = (role: string) =>
          own(role)
            .filter(({ organisationId }) => organisationId === null)
            .map(({ name }) => name)
            .join('\n');
        return [
          id,
          {
            organisers: known('organiser'),
            organiserNames: names('organiser'),
            partners: known('partner'),
            partnerNames: names('partner'),
          },
        ];
      }),
    );
  }
}

function checkSection(checks: readonly Check[]): RecordSection[] {
  if (checks.length === 0) return [];
  const rows = checks
    .filter(({ done }) => !done)
    .map(({ key, needed, days }): Cell[] => [
      t(key, { days }),
      { text: t(needed ? 'checkNeeded' : 'checkMissing'), tone: needed ? 'late' : 'wait' },
    ]);
  const columns = [t('checkWhat'), t('checkState')];
  return [
    {
      id: 'checklist',
      title: t('checklist'),
      first: true,
      table: { columns, rows, empty: t('checkNothing') },
    },
  ];
}

function table(
  id: 'programme' | 'materials' | 'photos' | 'times',
  columns: string[],
  rows: Cell[][],
  empty: string,
): RecordSection {
  return { id, title: t(id), table: { columns, rows, empty } };
}
