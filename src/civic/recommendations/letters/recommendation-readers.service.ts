import { Injectable } from '@nestjs/common';
import { Colleagues, Participants, type Contact } from '../../../commons/accounts/index.js';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import type { Recommendation } from '../recommendation.entity.js';

const SILENCE = 'recommendations.silence';

/** Who is written about a recommendation: whoever sent it, and the colleagues who may judge and dispute it. */
@Injectable()
export class RecommendationReaders {
  constructor(
    private readonly participants: Participants,
    private readonly colleagues: Colleagues,
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  /** Each once; not those who stopped these letters. The sender is the first. */
  async of(
    tx: Tx,
    { participantId, organisationId }: Pick<Recommendation, 'participantId' | 'organisationId'>,
  ): Promise<Contact[]> {
    const reader = readerOf(tx);
    const writers = await this.colleagues.writersOf(reader, organisationId);
    const ids = [...new Set([...(participantId ? [participantId] : []), ...writers])];
    const silent = await rows<{ id: string }>(
      tx,
      'SELECT participant_id AS id FROM recommendation_silence WHERE participant_id = ANY($1::bigint[])',
      [ids],
    );
    const wanted = ids.filter((id) => !silent.some((one) => one.id === id));
    const contacts: Contact[] = [];
    for (const id of wanted) {
      const contact = await this.participants.contact(reader, id);
      if (contact) contacts.push(contact);
    }
    return contacts;
  }

  silencePath(participantId: string): string {
    return `/recommendations/letters/${participantId}/${this.crypto.sign(SILENCE, participantId)}`;
  }

  silenceLink(participantId: string, locale: Locale): string {
    return new URL(localePath(locale, this.silencePath(participantId)), this.config.publicUrl).href;
  }

  /** @throws NotFound for a link that we did not make */
  async isSilent(reader: Reader, participantId: string, proof: string): Promise<boolean> {
    if (!this.crypto.verify(SILENCE, proof, participantId)) throw new NotFound('notFound');
    const sql = 'SELECT 1 FROM recommendation_silence WHERE participant_id = $1';
    return (await reader.read(sql, [participantId])).length > 0;
  }

  /** Doing it twice changes nothing. @throws NotFound as above */
  async silence(tx: Tx, participantId: string, proof: string, now: Date): Promise<void> {
    await this.isSilent(readerOf(tx), participantId, proof);
    const sql =
      'INSERT INTO recommendation_silence (participant_id, since) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await affected(tx, sql, [participantId, now]);
  }

  /** The letters come again. @throws NotFound as above */
  async resume(tx: Tx, participantId: string, proof: string): Promise<void> {
    await this.isSilent(readerOf(tx), participantId, proof);
    await affected(tx, 'DELETE FROM recommendation_silence WHERE participant_id = $1', [participantId]);
  }
}
