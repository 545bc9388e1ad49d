import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PersonalData, type Contact } from '../../../commons/accounts/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONTRIBUTION_MODERATED, contributionTags } from './contribution.subject.js';
import { ContributionPeople } from './contribution-people.js';
import { contributionMessages } from './contributions.messages.js';

/** What contributions know about a person. The text stays for the справка; the person goes. */
@Injectable()
export class ContributionsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
    private readonly people: ContributionPeople,
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    const { ownData, pendingData } = contributionMessages.texts;
    this.personalData.register({
      name: 'contributions',
      label: ownData,
      export: (person) => this.contributed(person),
      erase: (tx, person, now) => this.forget(tx, person, now),
    });
    this.personalData.register({
      name: 'pendingContributions',
      label: pendingData,
      export: ({ email }) => this.unconfirmed(email),
      erase: async (tx, { email }) => {
        await affected(tx, 'DELETE FROM contribution_pending WHERE email_lookup = $1', [
          this.participants.emailLookup(email),
        ]);
      },
    });
  }

  /** What the staff entered with the same address is theirs as well. */
  private async contributed({ participantId, email }: Contact): Promise<object[]> {
    const found = await this.database.read<{ id: string }>(
      `SELECT contribution.id, consultation_id AS consultation, number, anchor, text, state, channel,
              acting_for AS "actingFor", on_behalf_of AS "onBehalfOf", shown_name AS "shownName",
              received_at AS "receivedAt", late
       FROM contribution LEFT JOIN contribution_person ON contribution_id = contribution.id
       WHERE participant_id = $1 OR email_lookup = $2 ORDER BY contribution.id`,
      [participantId, this.participants.emailLookup(email)],
    );
    const people = await this.people.of(
      this.database,
      found.map(({ id }) => id),
    );
    return found.map((contribution) => ({
      ...contribution,
      name: people.get(contribution.id)?.name ?? null,
    }));
  }

  private unconfirmed(email: string): Promise<object[]> {
    return this.database.read<object>(
      `SELECT consultation_id AS consultation, anchor, text, created_at AS "createdAt"
       FROM contribution_pending WHERE email_lookup = $1 AND contribution_id IS NULL ORDER BY id`,
      [this.participants.emailLookup(email)],
    );
  }

  /** Whom a text speaks for stays with it where it is public; the documents of a справка are made anew without the name. */
  private async forget(tx: Tx, { participantId, email }: Contact, now: Date): Promise<void> {
    const changed = await rows<{ consultationId: string }>(
      tx,
      `WITH gone AS (
         DELETE FROM contribution_person USING contribution
         WHERE contribution_id = contribution.id AND (participant_id = $1 OR email_lookup = $2)
         RETURNING contribution_id AS id)
       UPDATE contribution SET participant_id = NULL, shown_name = NULL,
         on_behalf_of = CASE WHEN state = 'visible' OR on_behalf_of = '' THEN on_behalf_of ELSE '–' END
       FROM gone WHERE contribution.id = gone.id RETURNING consultation_id AS "consultationId"`,
      [participantId, this.participants.emailLookup(email)],
    );
    const shown = new Set(changed.map(({ consultationId }) => consultationId));
    for (const id of shown)
      await this.outbox.publish(tx, { name: CONTRIBUTION_MODERATED, payload: { id } }, now);
    await this.pageVersions.bump(
      tx,
      changed.flatMap(({ consultationId }) => contributionTags(consultationId)),
    );
  }
}
