import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import {
  Database,
  isUniqueViolation,
  readerOf,
  rows,
  type Reader,
  type Tx,
} from '../../../platform/database/index.js';
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Config } from '../../../platform/config/index.js';
import { localePath } from '../../../platform/i18n/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { Participants } from '../participants/participants.service.js';
import { Colleagues } from './colleagues/colleagues.service.js';
import { writingRoles, type MemberRole } from './colleagues/member.rules.js';
import { organisationLifecycle, type OrganisationState } from './organisation.lifecycle.js';
import type { OrganisationKind } from './organisation.rules.js';
import { decidedMail } from './views/decided.email.js';

export interface OrganisationCard {
  id: string;
  kind: OrganisationKind;
  name: string;
  eik: string;
  publicBenefit: boolean;
  state: OrganisationState;
  refusalReason: string | null;
  /** A lead: whom the municipality writes to. */
  participantId: string;
  createdAt: Date;
}

/** As a participant sees it who applied with it, or belongs to it. */
export interface OwnOrganisation extends OrganisationCard {
  /** Null once it is over. */
  role: MemberRole | null;
}

const COLUMNS = `organisation.id, kind, name, eik, public_benefit AS "publicBenefit", state,
  refusal_reason AS "refusalReason", organisation.participant_id AS "participantId", created_at AS "createdAt"`;

/** NGOs and businesses, and who speaks for them. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly participants: Participants,
    private readonly mail: Mail,
    private readonly config: Config,
    private readonly colleagues: Colleagues,
  ) {}

  /** The one that a participant belongs to, or else the latest that they applied with, whatever became of it. */
  async latestOf(participantId: string): Promise<OwnOrganisation | null> {
    const [row] = await this.database.read<OwnOrganisation>(
      `SELECT ${COLUMNS}, role FROM organisation LEFT JOIN organisation_member AS member
         ON member.organisation_id = organisation.id AND member.participant_id = $1
       WHERE organisation.participant_id = $1
         OR organisation.id = (SELECT organisation_id FROM organisation_member WHERE participant_id = $1)
       ORDER BY role IS NULL, organisation.id DESC LIMIT 1`,
      [participantId],
    );
    return row ?? null;
  }

  /** The confirmed organisation that this participant may write in the name of: as its lead or an editor. */
  async spokenForBy(
    reader: Reader,
    participantId: string,
  ): Promise<Pick<OrganisationCard, 'id' | 'name'> | null> {
    const [row] = await reader.read<Pick<OrganisationCard, 'id' | 'name'>>(
      `SELECT organisation.id, name FROM organisation_member AS member
       JOIN organisation ON organisation.id = member.organisation_id
       WHERE member.participant_id = $1 AND role = ANY($2) AND state = 'confirmed'`,
      [participantId, writingRoles],
    );
    return row ?? null;
  }

  /** @throws RuleBroken when this participant belongs to one already, or waits to */
  async apply(
    tx: Tx,
    participantId: string,
    { kind, name, eik, publicBenefit }: Pick<OrganisationCard, 'kind' | 'name' | 'eik' | 'publicBenefit'>,
    now: Date,
  ): Promise<string> {
    try {
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO organisation (kind, name, eik, public_benefit, state, participant_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [kind, name, eik, publicBenefit, organisationLifecycle.initial, participantId, now],
      );
      await this.colleagues.enter(tx, made!.id, { participantId, role: 'lead' }, now);
      return made!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'organisation_of_participant')) throw new RuleBroken('alreadyOne');
      throw error;
    }
  }

  /** @throws Conflict when somebody else speaks for this ЕИК already */
  async confirm(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    try {
      await this.lifecycles.apply(tx, organisationLifecycle, {
        id,
        transition: 'confirm',
        actor,
        now,
        values: this.decision(actor, now),
      });
    } catch (error) {
      if (isUniqueViolation(error, 'organisation_confirmed_eik')) throw new Conflict('eikConfirmedAlready');
      throw error;
    }
    await this.colleagues.ensureLead(tx, id, now);
    await this.tell(tx, id, now);
  }

  async refuse(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    await this.lifecycles.apply(tx, organisationLifecycle, {
      id,
      transition: 'refuse',
      actor,
      now,
      values: { ...this.decision(actor, now), refusalReason: reason },
      note: { reason },
    });
    await this.colleagues.disband(tx, id);
    await this.tell(tx, id, now);
  }

  /** @throws Forbidden for anybody but its lead; RuleBroken while it has other colleagues */
  async withdraw(tx: Tx, participantId: string, now: Date): Promise<void> {
    await this.end(tx, await this.colleagues.alone(tx, participantId), participantId, now);
  }

  /** Before an account is erased: the organisation stays where an editor can follow a last lead. */
  async forget(tx: Tx, participantId: string, now: Date): Promise<void> {
    const orphan = await this.colleagues.forget(tx, participantId, now);
    if (orphan) await this.end(tx, orphan, participantId, now);
  }

  private async end(tx: Tx, id: string, participantId: string, now: Date): Promise<void> {
    const actor = { kind: 'participant', id: participantId } as const;
    await this.lifecycles.apply(tx, organisationLifecycle, { id, transition: 'withdraw', actor, now });
    await this.colleagues.disband(tx, id);
  }

  private decision(actor: Actor, now: Date): Record<string, unknown> {
    return { decidedAt: now, decidedBy: actor.kind === 'staff' ? actor.id : null };
  }

  private async tell(tx: Tx, id: string, now: Date): Promise<void> {
    const reader = readerOf(tx);
    const [organisation] = await reader.read<OrganisationCard>(
      `SELECT ${COLUMNS} FROM organisation WHERE id = $1`,
      [id],
    );
    if (!organisation) throw new NotFound('notFound');
    const person = await this.participants.contact(reader, organisation.participantId);
    if (!person) return;
    const { locale, email } = person;
    const { state } = organisation;
    await this.mail.enqueue(
      tx,
      {
        kind: 'accounts.organisationDecided',
        to: email,
        toRef: `participant:${person.participantId}`,
        locale,
        key: `accounts.organisationDecided:${id}:${state}`,
        message: decidedMail({
          locale,
          name: organisation.name,
          reason: state === 'refused' ? organisation.refusalReason : null,
          link: new URL(localePath(locale, '/account/organisation'), this.config.publicUrl).href,
        }),
      },
      now,
    );
  }
}
