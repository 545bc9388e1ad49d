import { Injectable } from '@nestjs/common';
import type { StaffViewer } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, formatDateTime, type Text } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { qrDrawing } from '../../../platform/ui/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { ANSWER_CHANNEL_NAMES, CHANNEL_NAMES } from '../desk/desk.messages.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquiryLinks } from '../inquiry.links.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { InquirySenders } from '../inquiry-senders.service.js';
import { concerns } from '../registry/inquiry-access.rules.js';
import { COUNTER_PATH } from './counter.paths.js';
import type { SlipProps } from './views/slip.page.js';

type Row = Pick<
  Inquiry,
  | 'id'
  | 'code'
  | 'kind'
  | 'channel'
  | 'answerWay'
  | 'receivedAt'
  | 'incomingNumber'
  | 'answerDueAt'
  | 'unitId'
  | 'expertId'
  | 'accusedUnitId'
  | 'accusedStaffIds'
  | 'createdBy'
> & { clerk: string | null };

/** Slips are in Bulgarian, for they are given out over a counter here. */
@Injectable()
export class Slips {
  constructor(
    private readonly database: Database,
    private readonly senders: InquirySenders,
    private readonly links: InquiryLinks,
    private readonly clock: InquiryClock,
    private readonly settings: Settings,
  ) {}

  /** Of what they entered themselves, or may see anyway; null for anything else, and where the sender was forgotten. */
  async of(id: string, staff: StaffViewer): Promise<SlipProps | null> {
    const [row] = await this.database.read<Row>(
      `SELECT inquiry.id, code, kind, channel, answer_way AS "answerWay", received_at AS "receivedAt",
              incoming_number AS "incomingNumber", answer_due_at AS "answerDueAt", unit_id AS "unitId",
              expert_id AS "expertId", accused_unit_id AS "accusedUnitId", accused_staff_ids AS "accusedStaffIds",
              created_by AS "createdBy", staff.name AS clerk
       FROM inquiry LEFT JOIN staff ON staff.id = created_by WHERE inquiry.id = $1 AND channel <> 'site'`,
      [id],
    );
    if (!row || !maySee(staff, row)) return null;
    const sender = (await this.senders.of(this.database, [id])).get(id);
    if (!sender) return null;
    const law = (await this.clock.answerClock(this.database, id))?.rule.law ?? null;
    const url = this.links.href(id, 'bg');
    return {
      municipality: this.settings.read(municipalitySettings).name.bg,
      code: row.code,
      facts: {
        kind: bg(INQUIRY_KIND_NAMES[row.kind]),
        number: row.incomingNumber ?? '',
        received: formatDateTime(row.receivedAt, 'bg'),
        channel: bg(CHANNEL_NAMES[row.channel]),
        sender: [sender.name, sender.organisation].filter(Boolean).join(', '),
        due: formatDate(lastDayOf(row.answerDueAt), 'bg'),
        law: law ? bg(law) : '',
        answerBy: bg(ANSWER_CHANNEL_NAMES[row.answerWay]),
      },
      clerk: row.clerk ?? '',
      back: COUNTER_PATH,
      url,
      qr: qrDrawing(url),
    };
  }
}

function maySee(staff: StaffViewer, row: Row): boolean {
  if (row.accusedStaffIds.includes(staff.staffId)) return false;
  return (
    row.createdBy === staff.staffId ||
    (staff.permissions.has('inquiries.readPersonal') && concerns(staff, row))
  );
}

function bg(text: Text): string {
  return text.bg;
}
