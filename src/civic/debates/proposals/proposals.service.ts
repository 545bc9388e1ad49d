import { Injectable } from '@nestjs/common';
import { Organisations, Participants } from '../../../commons/accounts/index.js';
import { Moderation } from '../../../commons/moderation/index.js';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { refuse } from '../debate.errors.js';
import { DebateChoices } from '../debate-choices.service.js';
import type { ProposerKind } from '../debate.entity.js';
import { debateLifecycle } from '../debate.lifecycle.js';
import { columnsOf, inputOf, lockDebate, type LockedDebate } from '../debate-rows.js';
import { checkInput, checkSubmission, type DebateInput } from '../debate.rules.js';
import { DEBATE } from '../debate.subject.js';
import { debatesSettings } from '../debates.settings.js';

/** Who proposes: a participant, in their own name or that of their organisation, or a member of the staff. */
export type Proposer =
  | { kind: 'participant'; participantId: string; asOrganisation: boolean }
  | { kind: 'staff'; actor: Actor };

interface ProposerColumns {
  proposer_kind: ProposerKind;
  participant_id: string | null;
  organisation_id: string | null;
  proposer_name: string | null;
  created_by: string | null;
}

/** What becomes of a debate before anybody but its proposer knows of it. */
@Injectable()
export class Proposals {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly choices: DebateChoices,
    private readonly settings: Settings,
    private readonly participants: Participants,
    private readonly organisations: Organisations,
    private readonly moderation: Moderation,
    private readonly audit: Audit,
  ) {}

  /** @throws DebateInvalid with a problem for each field; RuleBroken `organisationGone` */
  async create(tx: Tx, input: DebateInput, proposer: Proposer, now: Date): Promise<string> {
    await this.check(input, now);
    const same = proposer.kind === 'participant' && (await this.sameDraft(tx, input, proposer.participantId));
    if (same) return same;
    const columns = { ...columnsOf(input), ...(await this.proposerColumns(tx, proposer)) };
    const names = Object.keys(columns);
    const [created] = await rows<{ id: string }>(
      tx,
      `INSERT INTO debate (${names.join(', ')}, created_at, changed_at)
       VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}, $${names.length + 1}, $${names.length + 1})
       RETURNING id`,
      [...Object.values(columns), now],
    );
    const { id } = created!;
    await this.record(tx, 'debate.create', id, actorOf(proposer), now);
    return id;
  }

  /**
   * Its proposer changes everything while it is a draft; of what citizens submitted the staff set topics, places, unit
   * and dates alone.
   * @param version as the form was opened; null edits whatever is there
   * @throws Conflict when somebody saved in the meantime, NotFound for what is not theirs
   */
  async edit(
    tx: Tx,
    id: string,
    change: { input: DebateInput; version: number | null },
    proposer: Proposer,
    now: Date,
  ): Promise<void> {
    const saved = await lockDebate(tx, id);
    const input = editable(saved, proposer, change.input);
    if (change.version !== null && change.version !== saved.version)
      throw new Conflict('debateEditedMeanwhile');
    await this.check(input, now);
    const whose = saved.state === 'draft' ? await this.proposerColumns(tx, proposer) : {};
    const columns: Record<string, unknown> = { ...columnsOf(input), ...whose };
    delete columns['created_by'];
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
    await rows(
      tx,
      `UPDATE debate SET ${sets.join(', ')}, version = version + 1, changed_at = $2 WHERE id = $1`,
      [id, now, ...Object.values(columns)],
    );
    await this.record(tx, 'debate.edit', id, actorOf(proposer), now);
  }

  /**
   * Sends a draft to the moderators; none is published without them.
   * @throws DebateInvalid while something is missing, ModerationRefusal for what is not taken from this person now
   */
  async submit(tx: Tx, id: string, proposer: Proposer, now: Date): Promise<void> {
    const saved = await lockDebate(tx, id);
    requireOwn(saved, proposer);
    const input = inputOf(saved);
    if (saved.state === 'draft') {
      await this.check(input, now);
      refuse(checkSubmission(input));
    }
    if (proposer.kind === 'participant') {
      const { participantId } = proposer;
      const text = `${input.title}\n${input.why}`;
      await this.moderation.screen(tx, { participantId, text, subjectType: DEBATE }, now);
    }
    await this.lifecycles.apply(tx, debateLifecycle, {
      id,
      transition: 'submit',
      actor: actorOf(proposer),
      now,
      values: { submittedAt: now, returnReason: '', changedAt: now },
    });
  }

  /** A draft that its author no longer wants leaves nothing behind but a line in the journal. */
  async discard(tx: Tx, id: string, proposer: Proposer, now: Date): Promise<void> {
    requireOwn(await lockDebate(tx, id), proposer);
    const gone = await affected(tx, `DELETE FROM debate WHERE id = $1 AND state = 'draft'`, [id]);
    if (gone === 0) throw new IllegalTransition('debateNotDraft');
    await this.record(tx, 'debate.discard', id, actorOf(proposer), now);
  }

  /** A second click finds what the first one made: until the transaction ends nobody else writes for this person. */
  private async sameDraft(
    tx: Tx,
    { title, why }: DebateInput,
    participantId: string,
  ): Promise<string | null> {
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`debates.new ${participantId}`]);
    const [found] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM debate WHERE participant_id = $1 AND state = 'draft' AND title = $2 AND why = $3 LIMIT 1`,
      [participantId, title, why],
    );
    return found?.id ?? null;
  }

  private async check(input: DebateInput, now: Date): Promise<void> {
    refuse(checkInput(input, await this.choices.known(), this.settings.read(debatesSettings), now));
  }

  private async proposerColumns(tx: Tx, proposer: Proposer): Promise<ProposerColumns> {
    const nobody = { participant_id: null, organisation_id: null, proposer_name: null, created_by: null };
    if (proposer.kind === 'staff')
      return { ...nobody, proposer_kind: 'staff', created_by: actorId(proposer.actor) };
    const { participantId, asOrganisation } = proposer;
    if (asOrganisation) {
      const organisation = await this.organisations.spokenForBy(readerOf(tx), participantId);
      if (!organisation) throw new RuleBroken('organisationGone', {}, { asOrganisation: 'organisationGone' });
      return {
        ...nobody,
        proposer_kind: 'organisation',
        participant_id: participantId,
        organisation_id: organisation.id,
        proposer_name: organisation.name,
      };
    }
    const profile = await this.participants.profile(participantId);
    const name = profile?.showsName && profile.name ? profile.name : null;
    return { ...nobody, proposer_kind: 'participant', participant_id: participantId, proposer_name: name };
  }

  private record(tx: Tx, action: string, id: string, actor: Actor, now: Date): Promise<void> {
    return this.audit.record(tx, { actor, action, subject: { type: DEBATE, id } }, now);
  }
}

function actorOf(proposer: Proposer): Actor {
  return proposer.kind === 'staff' ? proposer.actor : { kind: 'participant', id: proposer.participantId };
}

/** What belongs to somebody else does not exist for a participant. */
function requireOwn(saved: LockedDebate, proposer: Proposer): void {
  if (proposer.kind === 'participant' && saved.participantId !== proposer.participantId)
    throw new NotFound('debateNotFound');
  if (proposer.kind === 'staff' && saved.proposerKind !== 'staff')
    throw new IllegalTransition('debateNotEditable');
}

function editable(saved: LockedDebate, proposer: Proposer, typed: DebateInput): DebateInput {
  if (proposer.kind === 'participant' || saved.state === 'draft') {
    requireOwn(saved, proposer);
    if (saved.state !== 'draft') throw new IllegalTransition('debateNotDraft');
    return typed;
  }
  if (saved.state !== 'moderation') throw new IllegalTransition('debateNotEditable');
  if (saved.proposerKind === 'staff') return typed;
  const { title, why, lang } = saved;
  return { ...typed, title, why, lang };
}
