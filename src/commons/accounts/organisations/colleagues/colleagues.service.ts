import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import {
  affected,
  Database,
  isUniqueViolation,
  rows,
  type Reader,
  type Tx,
} from '../../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import { Participants } from '../../participants/participants.service.js';
import { writingRoles, type MemberRole } from './member.rules.js';

export interface Membership {
  organisationId: string;
  /** Of the organisation. */
  name: string;
  role: MemberRole;
}

export interface Colleague {
  id: string;
  participantId: string;
  role: MemberRole;
  joinedAt: Date;
  /** '' until it is given. */
  name: string;
  email: string;
}

type Member = Pick<Colleague, 'id' | 'participantId' | 'role' | 'joinedAt'>;

const COLUMNS = `id, participant_id AS "participantId", role, joined_at AS "joinedAt"`;

/** Who works in the name of an organisation, and as what. Every change waits for the organisation's own row. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly database: Database,
    private readonly participants: Participants,
    private readonly audit: Audit,
  ) {}

  /** The confirmed organisation that this participant belongs to. */
  async membershipOf(reader: Reader, participantId: string): Promise<Membership | null> {
    const [row] = await reader.read<Membership>(
      `SELECT member.organisation_id AS "organisationId", name, role FROM organisation_member AS member
       JOIN organisation ON organisation.id = member.organisation_id
       WHERE member.participant_id = $1 AND state = 'confirmed'`,
      [participantId],
    );
    return row ?? null;
  }

  /** Participants who may write in the name of a confirmed organisation; those who came first come first. */
  async writersOf(reader: Reader, organisationId: string): Promise<string[]> {
    const found = await reader.read<{ id: string }>(
      `SELECT member.participant_id AS id FROM organisation_member AS member
       JOIN organisation ON organisation.id = member.organisation_id
       WHERE organisation_id = $1 AND state = 'confirmed' AND role = ANY($2::text[]) ORDER BY member.id`,
      [organisationId, writingRoles],
    );
    return found.map(({ id }) => id);
  }

  /** Those who came first come first. */
  async list(organisationId: string): Promise<Colleague[]> {
    const members = await this.database.read<Member>(
      `SELECT ${COLUMNS} FROM organisation_member WHERE organisation_id = $1 ORDER BY id`,
      [organisationId],
    );
    const ids = members.map(({ participantId }) => participantId);
    const contacts = await this.participants.contacts(this.database, ids, null);
    return members.map((member) => {
      const { name = '', email = '' } = contacts.get(member.participantId) ?? {};
      return { ...member, name, email };
    });
  }

  /** @throws RuleBroken when this participant belongs to an organisation already */
  async enter(
    tx: Tx,
    organisationId: string,
    { participantId, role }: Pick<Member, 'participantId' | 'role'>,
    now: Date,
  ): Promise<void> {
    try {
      await affected(
        tx,
        `INSERT INTO organisation_member (organisation_id, participant_id, role, joined_at) VALUES ($1, $2, $3, $4)`,
        [organisationId, participantId, role, now],
      );
    } catch (error) {
      if (isUniqueViolation(error, 'organisation_member_once')) throw new RuleBroken('alreadyOne');
      throw error;
    }
  }

  /** Whoever applied leads, also where the release before this one took the application. */
  async ensureLead(tx: Tx, organisationId: string, now: Date): Promise<void> {
    await affected(
      tx,
      `INSERT INTO organisation_member (organisation_id, participant_id, role, joined_at)
       SELECT id, participant_id, 'lead', $2 FROM organisation WHERE id = $1 ON CONFLICT (participant_id) DO NOTHING`,
      [organisationId, now],
    );
  }

  /** @throws RuleBroken when no lead would be left */
  async giveRole(tx: Tx, leadId: string, memberId: string, role: MemberRole, now: Date): Promise<void> {
    const organisationId = await this.asLead(tx, leadId);
    const member = await this.member(tx, organisationId, memberId);
    if (member.role === role) return;
    if (role !== 'lead') await this.keepLead(tx, organisationId, member);
    await affected(tx, 'UPDATE organisation_member SET role = $2 WHERE id = $1', [memberId, role]);
    if (role !== 'lead') await this.passOn(tx, organisationId, member.participantId);
    const details = { participantId: member.participantId, role };
    await this.record(tx, 'organisations.giveRole', organisationId, leadId, details, now);
  }

  /** @throws RuleBroken when no lead would be left */
  async remove(tx: Tx, leadId: string, memberId: string, now: Date): Promise<void> {
    const organisationId = await this.asLead(tx, leadId);
    const member = await this.member(tx, organisationId, memberId);
    await this.keepLead(tx, organisationId, member);
    await this.drop(tx, organisationId, member);
    const details = { participantId: member.participantId };
    await this.record(tx, 'organisations.removeColleague', organisationId, leadId, details, now);
  }

  /** By the staff, with a reason. @throws RuleBroken when no lead would be left @returns who it was, and from where */
  async dismiss(
    tx: Tx,
    memberId: string,
    reason: string,
    actor: Actor,
    now: Date,
  ): Promise<{ participantId: string; organisation: string }> {
    const [organisation] = await rows<{ id: string; name: string }>(
      tx,
      `SELECT organisation.id, name FROM organisation
       JOIN organisation_member AS member ON member.organisation_id = organisation.id
       WHERE member.id = $1 FOR NO KEY UPDATE OF organisation`,
      [memberId],
    );
    if (!organisation) throw new NotFound('notFound');
    const member = await this.member(tx, organisation.id, memberId);
    await this.keepLead(tx, organisation.id, member);
    await this.drop(tx, organisation.id, member);
    const { participantId } = member;
    const subject = { type: 'organisation', id: organisation.id };
    const details = { participantId, reason };
    await this.audit.record(tx, { actor, action: 'organisations.removeColleague', subject, details }, now);
    return { participantId, organisation: organisation.name };
  }

  /** @throws RuleBroken when no lead would be left */
  async leave(tx: Tx, participantId: string, now: Date): Promise<void> {
    const organisationId = await this.locked(tx, participantId);
    const member = await this.memberOf(tx, organisationId, participantId);
    await this.keepLead(tx, organisationId, member);
    await this.drop(tx, organisationId, member);
    await this.record(tx, 'organisations.leave', organisationId, participantId, {}, now);
  }

  /** The organisation of a lead without colleagues. @throws RuleBroken while there are others */
  async alone(tx: Tx, participantId: string): Promise<string> {
    const organisationId = await this.asLead(tx, participantId);
    const others = await rows(
      tx,
      'SELECT 1 FROM organisation_member WHERE organisation_id = $1 AND participant_id <> $2 LIMIT 1',
      [organisationId, participantId],
    );
    if (others.length > 0) throw new RuleBroken('colleaguesLeft');
    return organisationId;
  }

  /**
   * Before an account is erased. A last lead is followed by the editor who was there longest.
   * @returns the organisation that has nobody who could follow
   */
  async forget(tx: Tx, participantId: string, now: Date): Promise<string | null> {
    const organisationId = await this.locked(tx, participantId).catch(nobody);
    if (!organisationId) return null;
    const member = await this.memberOf(tx, organisationId, participantId);
    if (member.role === 'lead' && (await this.otherLeads(tx, organisationId, member)) === 0) {
      const followed = await affected(
        tx,
        `UPDATE organisation_member SET role = 'lead' WHERE id =
           (SELECT id FROM organisation_member WHERE organisation_id = $1 AND role = 'editor' ORDER BY id LIMIT 1)`,
        [organisationId],
      );
      if (followed === 0) return organisationId;
    }
    await this.drop(tx, organisationId, member);
    await this.record(tx, 'organisations.leave', organisationId, participantId, {}, now);
    return null;
  }

  /** The organisation is over: nobody belongs to it, nobody is invited. */
  async disband(tx: Tx, organisationId: string): Promise<void> {
    await affected(tx, 'DELETE FROM organisation_member WHERE organisation_id = $1', [organisationId]);
    await affected(tx, 'DELETE FROM organisation_invitation WHERE organisation_id = $1', [organisationId]);
  }

  /**
   * The organisation that this participant leads, locked until the transaction ends.
   * @throws Forbidden for everybody else
   */
  async asLead(tx: Tx, participantId: string): Promise<string> {
    const organisationId = await this.locked(tx, participantId);
    // Read after the lock: whoever held it may have taken the role away.
    const { role } = await this.memberOf(tx, organisationId, participantId);
    if (role !== 'lead') throw new Forbidden('leadOnly');
    return organisationId;
  }

  private async locked(tx: Tx, participantId: string): Promise<string> {
    const [row] = await rows<{ id: string }>(
      tx,
      `SELECT organisation.id FROM organisation
       JOIN organisation_member AS member ON member.organisation_id = organisation.id
       WHERE member.participant_id = $1 FOR NO KEY UPDATE OF organisation`,
      [participantId],
    );
    if (!row) throw new NotFound('notFound');
    return row.id;
  }

  private member(tx: Tx, organisationId: string, memberId: string): Promise<Member> {
    return this.found(tx, 'id = $2', organisationId, memberId);
  }

  private memberOf(tx: Tx, organisationId: string, participantId: string): Promise<Member> {
    return this.found(tx, 'participant_id = $2', organisationId, participantId);
  }

  private async found(tx: Tx, which: string, organisationId: string, key: string): Promise<Member> {
    const [member] = await rows<Member>(
      tx,
      `SELECT ${COLUMNS} FROM organisation_member WHERE organisation_id = $1 AND ${which}`,
      [organisationId, key],
    );
    if (!member) throw new NotFound('notFound');
    return member;
  }

  private async keepLead(tx: Tx, organisationId: string, member: Member): Promise<void> {
    if (member.role === 'lead' && (await this.otherLeads(tx, organisationId, member)) === 0)
      throw new RuleBroken('lastLead');
  }

  private async otherLeads(tx: Tx, organisationId: string, { id }: Member): Promise<number> {
    const [row] = await rows<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM organisation_member
       WHERE organisation_id = $1 AND role = 'lead' AND id <> $2`,
      [organisationId, id],
    );
    return row!.count;
  }

  private async drop(tx: Tx, organisationId: string, { id, participantId }: Member): Promise<void> {
    await affected(tx, 'DELETE FROM organisation_member WHERE id = $1', [id]);
    await this.passOn(tx, organisationId, participantId);
  }

  /** The municipality writes to a lead: when this was the one, then to the next. */
  private async passOn(tx: Tx, organisationId: string, participantId: string): Promise<void> {
    await affected(
      tx,
      `UPDATE organisation SET participant_id = (SELECT participant_id FROM organisation_member
         WHERE organisation_id = $1 AND role = 'lead' AND participant_id <> $2 ORDER BY id LIMIT 1)
       WHERE id = $1 AND participant_id = $2`,
      [organisationId, participantId],
    );
  }

  private async record(
    tx: Tx,
    action: string,
    id: string,
    participantId: string,
    details: Record<string, string>,
    now: Date,
  ): Promise<void> {
    const actor: Actor = { kind: 'participant', id: participantId };
    await this.audit.record(tx, { actor, action, subject: { type: 'organisation', id }, details }, now);
  }
}

function nobody(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
