import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PersonalData, type Contact } from '../../commons/accounts/index.js';
import { affected, Database, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { inquiryMessages } from './inquiries.messages.js';
import { OPEN_STATES } from './inquiry.lifecycle.js';
import { InquirySenders } from './inquiry-senders.service.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';
import { InquiryMeetings } from './meeting/inquiry-meetings.service.js';
import { OwnInquiries } from './own/own-inquiries.queries.js';

const MOST_EXPORTED = 10_000;

/** What inquiries know about a person. The file of the municipality stays; the person goes. */
@Injectable()
export class InquiriesPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
    private readonly database: Database,
    private readonly senders: InquirySenders,
    private readonly verbs: InquiryVerbs,
    private readonly own: OwnInquiries,
    private readonly meetings: InquiryMeetings,
  ) {}

  onModuleInit(): void {
    const { ownData } = inquiryMessages.texts;
    this.personalData.register({
      name: 'inquiries',
      label: ownData,
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
  }

  /** What the staff entered with the same address is theirs as well. */
  private async export(person: Contact): Promise<object[]> {
    const ids = await this.idsOf(this.database, person);
    const found = await Promise.all(
      ids.slice(0, MOST_EXPORTED).map(async (id) => ({
        inquiry: await this.own.one(id),
        meetings: await this.meetings.of(this.database, id),
      })),
    );
    const people = await this.senders.of(this.database, ids);
    return found.flatMap(({ inquiry, meetings }) => {
      if (!inquiry) return [];
      const { id, code, kind, state, title, text, answer, receivedAt, incomingNumber, rating } = inquiry;
      const sender = people.get(id) ?? null;
      return [
        {
          ...{ code, kind, state, title, text, answer, receivedAt, incomingNumber, rating },
          ratingWord: inquiry.ratingWord,
          meetings: meetings.map(({ at, place, reply, wish }) => ({ at, place, reply, wish })),
          sender,
        },
      ];
    });
  }

  /** What still awaits an answer ends: without anybody behind it, it is anonymous (Art. 111(4) АПК). */
  private async erase(tx: Tx, person: Contact, now: Date): Promise<void> {
    const ids = await this.idsOf(readerOf(tx), person);
    const open = await rows<{ id: string }>(
      tx,
      'SELECT id FROM inquiry WHERE id = ANY($1::bigint[]) AND state = ANY($2) ORDER BY id FOR UPDATE',
      [ids, OPEN_STATES],
    );
    for (const { id } of open) await this.verbs.withdraw(tx, id, { kind: 'system' }, now);
    const wishes = 'UPDATE inquiry_meeting SET wish_sealed = NULL WHERE inquiry_id = ANY($1::bigint[])';
    await affected(tx, wishes, [ids]);
    await affected(tx, 'DELETE FROM inquiry_sender WHERE inquiry_id = ANY($1::bigint[])', [ids]);
    await affected(
      tx,
      'UPDATE inquiry SET participant_id = NULL, rating_word_sealed = NULL WHERE id = ANY($1::bigint[])',
      [ids],
    );
  }

  private async idsOf(reader: Reader, { participantId, email }: Contact): Promise<string[]> {
    const found = await reader.read<{ id: string }>(
      `SELECT id FROM inquiry LEFT JOIN inquiry_sender ON inquiry_id = id
       WHERE participant_id = $1 OR email_lookup = $2 ORDER BY id`,
      [participantId, this.participants.emailLookup(email)],
    );
    return found.map(({ id }) => id);
  }
}
