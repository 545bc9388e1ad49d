import { Injectable } from '@nestjs/common';
import { Moderation } from '../../../commons/moderation/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { addDays, dateIn, endOfDay } from '../../../platform/clock/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { langOf, type Locale } from '../../../platform/i18n/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import type { PetitionKind } from '../kinds/petition-kind.entity.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { lockOwn, printOf, proposalOf, type OwnPetition } from './own-petitions.queries.js';
import { ProposalChoices } from './proposal-choices.service.js';
import { refuse } from './proposal.errors.js';
import {
  checkStep,
  LIMITS,
  mayCopy,
  missingSteps,
  unstorable,
  type Answers,
  type Choices,
  type Member,
  type Proposal,
  type StepName,
} from './proposal.rules.js';

/** One answer of the draft, as it came from its form. */
export interface StepAnswer<S extends StepName = StepName> {
  step: S;
  answer: Answers[S];
  /** `printOf` the answer that the form was opened with; '' takes the place of whatever is there. */
  seen: string;
  /** Kept for later: it does not have to be finished. */
  unfinished: boolean;
  locale: Locale;
}

/** Somebody saved another answer to the same question in the meantime; nothing was written. */
export class AnsweredMeanwhile extends Conflict {
  constructor() {
    super('petitionEditedMeanwhile');
  }
}

/** How a petition comes to be, until its backers are sought. */
@Injectable()
export class Proposals {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly choices: ProposalChoices,
    private readonly moderation: Moderation,
    private readonly audit: Audit,
  ) {}

  /**
   * Begins a draft; the same title twice, as by a double click, is one draft.
   * @throws ProposalInvalid, also when too many are unfinished
   */
  async begin(
    tx: Tx,
    title: string,
    { participantId, locale }: { participantId: string; locale: Locale },
    now: Date,
  ): Promise<string> {
    const usual = (await this.choices.kinds())[0];
    if (!usual) throw new RuleBroken('petitionsNotTaken');
    const draft = { title, demand: '', why: '', topics: [], places: [], kindCode: usual.code, members: [] };
    const proposal: Proposal = { ...draft, as: 'participant', name: '' };
    refuse(checkStep('title', proposal, await this.choices.of(participantId, readerOf(tx))));
    return this.insert(tx, proposal, { participantId, lang: langOf(title, locale) }, now);
  }

  /** @throws ProposalInvalid, AnsweredMeanwhile; NotFound for what is not theirs, IllegalTransition for what is no draft */
  async save(tx: Tx, id: string, participantId: string, typed: StepAnswer, now: Date): Promise<void> {
    const saved = await lockDraft(tx, id, participantId);
    const choices = await this.choices.of(participantId, readerOf(tx));
    const before = proposalOf(saved);
    const after: Proposal = named({ ...before, ...typed.answer }, choices);
    const problems = checkStep(typed.step, after, choices);
    refuse(typed.unfinished ? unstorable(problems) : problems);
    const print = printOf(typed.step, before);
    if (print === printOf(typed.step, after)) return;
    if (typed.seen !== '' && typed.seen !== print) throw new AnsweredMeanwhile();
    await this.write(tx, id, after, choices, typed.locale, now);
    if (typed.step === 'who') await writeMembers(tx, id, after.members);
    await this.record(tx, 'petition.edit', id, participantId, now, { step: typed.step });
  }

  /**
   * From here on the text does not change. Backers are sought; a kind that needs none goes to the moderators at once.
   * @param version of the draft as it was read before; whoever reads something else has to look again
   * @throws ProposalInvalid while something is missing, ModerationRefusal for what is not taken from this person now
   */
  async send(tx: Tx, id: string, participantId: string, version: number, now: Date): Promise<void> {
    const saved = await lockDraft(tx, id, participantId);
    if (saved.version !== version) throw new AnsweredMeanwhile();
    const choices = await this.choices.of(participantId, readerOf(tx));
    const proposal = named(proposalOf(saved), choices);
    for (const { problems } of missingSteps(proposal, choices)) refuse(problems);
    const kind = (await this.choices.kinds()).find(({ code }) => code === proposal.kindCode)!;
    const { title, demand, why, name, members } = proposal;
    const text = [title, demand, why, name, ...members.map((member) => member.name)].join('\n');
    await this.moderation.screen(tx, { participantId, text, subjectType: PETITION }, now);
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: kind.backers > 0 ? 'seek' : 'submit',
      actor: { kind: 'participant', id: participantId },
      now,
      values: {
        ...termsOf(kind, now),
        initiatorName: name,
        organisationId: proposal.as === 'organisation' ? choices.organisation!.id : null,
        version: version + 1,
        changedAt: now,
      },
    });
  }

  /** What was rejected, withdrawn or found no backers begins anew; a second click finds what the first one made. */
  async copy(tx: Tx, id: string, participantId: string, now: Date): Promise<string> {
    const saved = await lockOwn(tx, id);
    requireOwn(saved, participantId);
    if (!mayCopy(saved)) throw new IllegalTransition('petitionNotOver');
    const choices = await this.choices.of(participantId, readerOf(tx));
    const proposal = proposalOf(saved);
    const usual = [...choices.kinds.keys()][0];
    if (!usual) throw new RuleBroken('petitionsNotTaken');
    if (proposal.as === 'organisation' && !choices.organisation)
      Object.assign(proposal, { as: 'participant', name: '' });
    if (!choices.kinds.has(proposal.kindCode)) proposal.kindCode = usual;
    return this.insert(tx, named(proposal, choices), { participantId, lang: saved.lang }, now);
  }

  /** A draft that its author no longer wants leaves nothing behind but a line in the journal. */
  async discard(tx: Tx, id: string, participantId: string, now: Date): Promise<void> {
    await lockDraft(tx, id, participantId);
    await affected(tx, `DELETE FROM petition WHERE id = $1 AND state = 'draft'`, [id]);
    await this.record(tx, 'petition.discard', id, participantId, now);
  }

  private async insert(
    tx: Tx,
    proposal: Proposal,
    { participantId, lang }: { participantId: string; lang: Locale },
    now: Date,
  ): Promise<string> {
    // Until the transaction ends nobody else begins one for this person.
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `petitions.new ${participantId}`,
    ]);
    const drafts = await rows<{ id: string; same: boolean }>(
      tx,
      `SELECT id, title = $2 AND demand = $3 AND why = $4 AS same FROM petition
       WHERE participant_id = $1 AND state = 'draft'`,
      [participantId, proposal.title, proposal.demand, proposal.why],
    );
    const same = drafts.find((draft) => draft.same);
    if (same) return same.id;
    if (drafts.length >= LIMITS.drafts)
      refuse({ title: { code: 'tooManyDrafts', params: { max: LIMITS.drafts } } });
    const { kindCode, title, demand, why, topics, places, as, name } = proposal;
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO petition (kind_code, title, demand, why, lang, topics, places, initiator_kind, participant_id,
         initiator_name, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) RETURNING id`,
      [kindCode, title, demand, why, lang, topics, places, as, participantId, name || null, now],
    );
    const { id } = made!;
    await writeMembers(tx, id, proposal.members);
    await this.record(tx, 'petition.create', id, participantId, now);
    return id;
  }

  private async write(
    tx: Tx,
    id: string,
    proposal: Proposal,
    { organisation }: Choices,
    locale: Locale,
    now: Date,
  ): Promise<void> {
    const { kindCode, title, demand, why, topics, places, as, name } = proposal;
    await rows(
      tx,
      `UPDATE petition SET kind_code = $2, title = $3, demand = $4, why = $5, lang = $6, topics = $7, places = $8,
         initiator_kind = $9, initiator_name = $10, organisation_id = $11, version = version + 1, changed_at = $12
       WHERE id = $1`,
      [
        id,
        kindCode,
        title,
        demand,
        why,
        langOf([title, demand, why].join('\n'), locale),
        topics,
        places,
        as,
        name || null,
        as === 'organisation' ? (organisation?.id ?? null) : null,
        now,
      ],
    );
  }

  private record(
    tx: Tx,
    action: string,
    id: string,
    participantId: string,
    now: Date,
    details: Record<string, string> = {},
  ): Promise<void> {
    const actor = { kind: 'participant', id: participantId } as const;
    return this.audit.record(tx, { actor, action, subject: { type: PETITION, id }, details }, now);
  }
}

/** What belongs to somebody else does not exist for a participant. */
export function requireOwn({ participantId }: OwnPetition, asking: string): void {
  if (participantId !== asking) throw new NotFound('petitionNotFound');
}

async function lockDraft(tx: Tx, id: string, participantId: string): Promise<OwnPetition> {
  const saved = await lockOwn(tx, id);
  requireOwn(saved, participantId);
  if (saved.state !== 'draft') throw new IllegalTransition('petitionNotDraft');
  return saved;
}

/** An organisation's petition bears its name. */
function named(proposal: Proposal, { organisation }: Choices): Proposal {
  return proposal.as === 'organisation' && organisation ? { ...proposal, name: organisation.name } : proposal;
}

/** What its kind asks for now; later changes of the kind do not concern it. */
function termsOf(kind: PetitionKind, now: Date): Record<string, unknown> {
  const { backers, collectingDays, minimumAge, answerThreshold, hearingThreshold } = kind;
  return {
    backersNeeded: backers,
    collectingDays,
    minimumAge,
    answerThreshold,
    hearingThreshold,
    ...(backers > 0
      ? { seekingUntil: endOfDay(addDays(dateIn(now), kind.backingDays)) }
      : { submittedAt: now }),
  };
}

async function writeMembers(tx: Tx, petitionId: string, members: readonly Member[]): Promise<void> {
  await affected(tx, 'DELETE FROM petition_member WHERE petition_id = $1', [petitionId]);
  await affected(
    tx,
    `INSERT INTO petition_member (petition_id, position, name, settlement)
     SELECT $1, position, name, settlement
     FROM unnest($2::int[], $3::text[], $4::text[]) AS member (position, name, settlement)`,
    [
      petitionId,
      members.map((_, index) => index + 1),
      members.map(({ name }) => name),
      members.map(({ settlement }) => settlement),
    ],
  );
}
