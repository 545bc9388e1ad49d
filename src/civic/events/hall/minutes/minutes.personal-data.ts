import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../../../commons/accounts/index.js';
import { affected, Database } from '../../../../platform/database/index.js';
import { minutesMessages } from './minutes.messages.js';

/** Who corrected what; the correction stays for the minutes, without a person. */
@Injectable()
export class MinutesPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'eventMinutes',
      label: minutesMessages.texts.correctionData,
      export: ({ participantId }) =>
        this.database.read<object>(
          `SELECT event_id AS event, passage, proposed, state, reason, created_at AS "createdAt"
           FROM event_minutes_correction WHERE participant_id = $1 ORDER BY id`,
          [participantId],
        ),
      erase: async (tx, { participantId }) => {
        await affected(
          tx,
          'UPDATE event_minutes_correction SET participant_id = NULL WHERE participant_id = $1',
          [participantId],
        );
      },
    });
  }
}
