import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { KeptFile } from '../../../platform/files/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { SENT_OUTCOME } from '../answering/answer-words.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquirySecrets } from '../inquiry.secrets.js';

type Shown = Pick<
  Inquiry,
  | 'id'
  | 'code'
  | 'kind'
  | 'state'
  | 'channel'
  | 'lang'
  | 'participantId'
  | 'wantsPublic'
  | 'previousId'
  | 'arisesFrom'
  | 'receivedAt'
  | 'registeredAt'
  | 'incomingNumber'
  | 'registeredLate'
  | 'consideredAt'
  | 'answerDueAt'
  | 'answerOfficial'
  | 'answeredAt'
  | 'outcome'
  | 'outgoingNumber'
  | 'answerFileId'
  | 'forwardedTo'
  | 'endedAt'
  | 'executedAt'
  | 'publicTitle'
  | 'publishedAt'
  | 'hiddenAt'
  | 'rating'
>;

type Row = Shown &
  Pick<
    Inquiry,
    'titleSealed' | 'textSealed' | 'answerSealed' | 'endReasonSealed' | 'executionSealed' | 'ratingWordSealed'
  > & {
    unitBg: string | null;
    unitEn: string | null;
    groundBg: string | null;
    groundEn: string | null;
    forgotten: boolean;
  };

/** All that its sender reads of one. */
export interface OwnInquiry extends Shown {
  title: string;
  text: string;
  /** '' until it is out: a draft is the staff's. */
  answer: string;
  endReason: string;
  execution: string;
  ratingWord: string;
  unit: Text | null;
  /** Why no proceedings follow. */
  ground: Text | null;
  /** Nobody stands behind it any more. */
  forgotten: boolean;
}

const COLUMNS = `inquiry.id, inquiry.code, kind, state, channel, lang, participant_id AS "participantId",
  wants_public AS "wantsPublic", previous_id AS "previousId", arises_from AS "arisesFrom", received_at AS "receivedAt", registered_at AS "registeredAt",
  incoming_number AS "incomingNumber", registered_late AS "registeredLate", considered_at AS "consideredAt",
  answer_due_at AS "answerDueAt", answer_official AS "answerOfficial", answered_at AS "answeredAt",
  ${SENT_OUTCOME}, outgoing_number AS "outgoingNumber", answer_file_id AS "answerFileId",
  forwarded_to AS "forwardedTo", ended_at AS "endedAt", executed_at AS "executedAt",
  public_title AS "publicTitle", published_at AS "publishedAt", hidden_at AS "hiddenAt", rating,
  title_sealed AS "titleSealed", text_sealed AS "textSealed", answer_sealed AS "answerSealed",
  end_reason_sealed AS "endReasonSealed", execution_sealed AS "executionSealed",
  rating_word_sealed AS "ratingWordSealed", unit.name_bg AS "unitBg", unit.name_en AS "unitEn",
  reason.name_bg AS "groundBg", reason.name_en AS "groundEn",
  NOT EXISTS (SELECT FROM inquiry_sender WHERE inquiry_id = inquiry.id) AS forgotten`;

const FROM = `inquiry LEFT JOIN unit ON unit.id = unit_id LEFT JOIN inquiry_reason AS reason ON reason.code = left_code`;

/** What senders read of theirs, opened. */
@Injectable()
export class OwnInquiries {
  constructor(
    private readonly database: Database,
    private readonly secrets: InquirySecrets,
  ) {}

  async one(id: string): Promise<OwnInquiry | null> {
    const [row] = await this.database.read<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE inquiry.id = $1`, [id]);
    return row ? this.opened(row) : null;
  }

  async byCode(code: string): Promise<OwnInquiry | null> {
    const sql = 'SELECT id FROM inquiry WHERE code = $1';
    const [found] = await this.database.read<{ id: string }>(sql, [code]);
    return found ? this.one(found.id) : null;
  }

  /** The latest first. */
  async of(participantId: string, limit: number): Promise<OwnInquiry[]> {
    const found = await this.database.read<Row>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE participant_id = $1 ORDER BY received_at DESC, inquiry.id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map((row) => this.opened(row));
  }

  /** What the sender attached, and the answer where it is a file and out. */
  files(id: string): Promise<(KeptFile & { isAnswer: boolean })[]> {
    return this.database.read(
      `SELECT stored_file.id, key, name, media_type AS "mediaType", bytes, sha256, held.is_answer AS "isAnswer"
       FROM (SELECT file_id, position, false AS is_answer FROM inquiry_file WHERE inquiry_id = $1
             UNION ALL
             SELECT answer_file_id, 0, true FROM inquiry WHERE id = $1 AND answered_at IS NOT NULL) AS held
       JOIN stored_file ON stored_file.id = held.file_id ORDER BY held.is_answer DESC, held.position`,
      [id],
    );
  }

  private opened({
    titleSealed,
    textSealed,
    answerSealed,
    endReasonSealed,
    executionSealed,
    ratingWordSealed,
    unitBg,
    unitEn,
    groundBg,
    groundEn,
    ...row
  }: Row): OwnInquiry {
    return {
      ...row,
      title: this.secrets.open('title', titleSealed),
      text: this.secrets.open('text', textSealed),
      answer: row.answeredAt ? this.secrets.open('answer', answerSealed) : '',
      endReason: this.secrets.open('endReason', endReasonSealed),
      execution: this.secrets.open('execution', executionSealed),
      ratingWord: this.secrets.open('ratingWord', ratingWordSealed),
      unit: unitBg === null ? null : { bg: unitBg, en: unitEn ?? unitBg },
      ground: groundBg === null ? null : { bg: groundBg, en: groundEn ?? groundBg },
    };
  }
}
