import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PersonalData, type Contact } from '../../../commons/accounts/index.js';
import { Unconfirmed } from '../../../commons/confirmations/index.js';
import { Database, rows, type Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONTRIBUTION_MODERATED, contributionTags } from './contribution.subject.js';
import { ContributionPeople } from './contribution-people.js';
import { contributionMessages } from './contributions.messages.js';
import { pendingContributions } from './pending/pending-contributions.service.js';

/** What contributions know about a person. The text stays for the справка; the person goes. */
@Injectable()
export class ContributionsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
    private readonly unconfirmed: Unconfirmed,
    private readonly people: ContributionPeople,
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    const { ownData } = contributionMessages.texts;
    this.personalData.register({
      name: 'contributions',
      label: ownData,
      export: (person) => this.contributed(person),
      erase: (tx, person, now) => this.forget(tx, person, now),
    });
    this.unconfirmed.register(pendingContributions);
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
