import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../../commons/accounts/index.js';
import { Unconfirmed } from '../../../commons/confirmations/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { PRACTICE } from '../practice.rules.js';
import { pendingSupports } from './pending-supports.service.js';
import { PracticeSupports } from './practice-supports.service.js';
import { supportMessages } from './support.messages.js';

/** What practices know about people: who wants one, who sent one, and whose address stands on a page with consent. */
@Injectable()
export class PracticesPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly unconfirmed: Unconfirmed,
    private readonly supports: PracticeSupports,
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    const { supportData, proposedData } = supportMessages.texts;
    this.personalData.register({
      name: 'practiceSupports',
      label: supportData,
      export: ({ participantId }) =>
        this.database.read<object>(
          `SELECT practice_id AS practice, title, support.ekatte, at FROM practice_support AS support
           JOIN practice ON practice.id = practice_id WHERE support.participant_id = $1 ORDER BY practice_id`,
          [participantId],
        ),
      erase: async (tx, { participantId }) => {
        await this.supports.withdrawAll(tx, participantId);
        await affected(tx, 'DELETE FROM practice_support_pending WHERE participant_id = $1', [participantId]);
      },
    });
    this.unconfirmed.register(pendingSupports);
    this.personalData.register({
      name: 'practices',
      label: proposedData,
      export: ({ participantId }) =>
        this.database.read<object>(
          'SELECT id, title, state, created_at AS "createdAt" FROM practice WHERE participant_id = $1 ORDER BY id',
          [participantId],
        ),
      erase: (tx, person) => this.forget(tx, person),
    });
  }

  /** The practice stays its organisation's own; an address that somebody agreed to show goes with them. */
  private async forget(
    tx: Tx,
    { participantId, email }: { participantId: string; email: string },
  ): Promise<void> {
    await affected(tx, 'UPDATE practice SET participant_id = NULL WHERE participant_id = $1', [
      participantId,
    ]);
    const changed = await rows<{ id: string }>(
      tx,
      `UPDATE practice SET contact_email = '', contact_phone = '', contact_name = '', contact_person = false,
         contact_consent = false
       WHERE contact_person AND lower(contact_email) = lower($1) RETURNING id`,
      [email],
    );
    await this.pageVersions.bump(
      tx,
      changed.map(({ id }) => `subject:${PRACTICE}:${id}`),
    );
  }
}
