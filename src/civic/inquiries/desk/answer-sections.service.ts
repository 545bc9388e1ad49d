import { Injectable } from '@nestjs/common';
import type { RecordSection } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { formatDate, formatDateTime } from '../../../platform/i18n/index.js';
import { outcomeName } from '../answering/answer-words.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { ANSWER_CHANNEL_NAMES } from './desk.messages.js';
import { recordMessages } from './record.messages.js';

const t = recordMessages('bg');

/** The draft and the answer on a record's page: who worded it, who confirmed it, how it went out. */
@Injectable()
export class AnswerSections {
  constructor(
    private readonly database: Database,
    private readonly secrets: InquirySecrets,
  ) {}

  async of(row: Inquiry): Promise<RecordSection[]> {
    const text = this.secrets.open('answer', row.answerSealed);
    if (!text) return [];
    const [names, letter] = await Promise.all([this.names(row), this.letter(row)]);
    const paragraphs = [...decision(row), ...people(row, names), ...sending(row)];
    return [
      {
        id: 'answer',
        title: t(row.answeredAt ? 'answer' : 'draft'),
        quote: { text, lang: 'bg' },
      },
      { id: 'answer-facts', paragraphs },
      ...letter,
      ...this.returned(row),
      ...this.execution(row),
    ];
  }

  private returned({ returnedSealed }: Inquiry): RecordSection[] {
    const reason = this.secrets.open('returned', returnedSealed);
    return reason ? [{ id: 'returned', title: t('returned'), paragraphs: [reason] }] : [];
  }

  private execution({ executionSealed }: Inquiry): RecordSection[] {
    const done = this.secrets.open('execution', executionSealed);
    return done ? [{ id: 'execution', title: t('execution'), paragraphs: [done] }] : [];
  }

  private async letter({ answerFileId }: Inquiry): Promise<RecordSection[]> {
    if (!answerFileId) return [];
    const sql = 'SELECT key, name FROM stored_file WHERE id = $1';
    const [file] = await this.database.read<{ key: string; name: string }>(sql, [answerFileId]);
    if (!file) return [];
    const rows = [[{ text: file.name, href: filePath(file) }]];
    return [{ id: 'letter', title: t('signedLetter'), table: { columns: [t('file')], rows, empty: '' } }];
  }

  private async names({ draftedBy, confirmedBy }: Inquiry): Promise<Map<string, string>> {
    const ids = [draftedBy, confirmedBy].filter((id) => id !== null);
    const found = await this.database.read<{ id: string; name: string }>(
      'SELECT id, name FROM staff WHERE id = ANY($1::bigint[])',
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

function decision({ kind, outcome, meetingAt, meetingPlace, answerOfficial }: Inquiry): string[] {
  const name = outcomeName(kind, outcome);
  return [
    ...(name ? [t('decision', { outcome: name.bg })] : []),
    ...(meetingAt ? [t('meeting', { at: formatDateTime(meetingAt, 'bg'), place: meetingPlace })] : []),
    t('answersFor', { who: answerOfficial }),
  ];
}

function people(row: Inquiry, names: ReadonlyMap<string, string>): string[] {
  const { draftedBy, draftedAt, confirmedBy, answeredAt } = row;
  const told = (key: 'draftedBy' | 'confirmedBy', id: string | null, at: Date | null) =>
    id && at ? [t(key, { who: names.get(id) ?? `№ ${id}`, date: formatDate(at, 'bg') })] : [];
  return [...told('draftedBy', draftedBy, draftedAt), ...told('confirmedBy', confirmedBy, answeredAt)];
}

function sending(row: Inquiry): string[] {
  const { answerDueAt, answeredAt, answerChannel, outgoingNumber, outgoingOn, notifiedAt, rating } = row;
  const late = answeredAt ? daysLate(answerDueAt, answeredAt) : 0;
  return [
    ...(late > 0 ? [t('late', { count: late })] : []),
    ...(outgoingNumber && outgoingOn && answerChannel
      ? [
          t('sent', {
            by: ANSWER_CHANNEL_NAMES[answerChannel].bg,
            number: outgoingNumber,
            date: formatDate(outgoingOn, 'bg'),
          }),
        ]
      : []),
    ...(notifiedAt ? [t('told', { date: formatDate(notifiedAt, 'bg') })] : []),
    ...(rating ? [t('rating', { rating })] : []),
  ];
}
