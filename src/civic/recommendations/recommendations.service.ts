import { Injectable } from '@nestjs/common';
import { Units } from '../../commons/accounts/index.js';
import { parseSubjectKey, subjectKey, Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { insertDraft, lockOwn, putFiles, putIndicators, updateDraft } from './drafts/draft-rows.js';
import { refuse } from './drafts/draft.errors.js';
import { draftProblems, unstorable, type DraftChoices, type DraftProblems } from './drafts/draft.rules.js';
import type { Issuer, RecommendationDraft } from './drafts/recommendation-draft.js';
import { strangeFiles } from './own-files.js';
import { requireWritten } from './recommendation.errors.js';
import { recommendationLifecycle } from './recommendation.lifecycle.js';
import { lockIssued } from './recommendation-row.js';
import { RecommendationClock } from './recommendation-clock.service.js';
import { RECOMMENDATION } from './recommendation.rules.js';

/** What an organisation does with its recommendations: writes, sends and takes them back. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
    private readonly units: Units,
    private readonly clock: RecommendationClock,
  ) {}

  /** Begins a draft; it needs no more than a title. @throws DraftInvalid @returns its id */
  async draft(tx: Tx, issuer: Issuer, draft: RecommendationDraft, now: Date): Promise<string> {
    await this.requireStorable(tx, issuer, draft, null);
    const id = await insertDraft(tx, draft, issuer, now);
    await putIndicators(tx, id, draft.indicators);
    await putFiles(tx, id, draft.fileIds, now);
    return id;
  }

  /** @throws DraftInvalid; IllegalTransition once it is sent; NotFound for another organisation's */
  async save(tx: Tx, id: string, issuer: Issuer, draft: RecommendationDraft, now: Date): Promise<void> {
    const { state } = await lockOwn(tx, id, issuer.organisationId);
    if (state !== 'draft') throw new IllegalTransition('recommendationSentAlready');
    await this.requireStorable(tx, issuer, draft, id);
    await updateDraft(tx, id, draft, now);
    await putIndicators(tx, id, draft.indicators);
    await putFiles(tx, id, draft.fileIds, now);
  }

  /** A draft that nobody has seen is gone without a trace. */
  async discard(tx: Tx, id: string, organisationId: string): Promise<void> {
    const { state } = await lockOwn(tx, id, organisationId);
    if (state !== 'draft') throw new IllegalTransition('recommendationSentAlready');
    await affected(tx, 'DELETE FROM recommendation WHERE id = $1', [id]);
  }

  /** What a draft still lacks before it can be sent, by field. */
  async missing(tx: Tx, organisationId: string, draft: RecommendationDraft): Promise<DraftProblems> {
    const problems = draftProblems(draft, await this.choices(tx, organisationId));
    const refs = draft.sources.flatMap((key) => parseSubjectKey(key) ?? []);
    const cards = await this.subjects.cards(refs);
    const known = refs.every((ref) => cards.get(subjectKey(ref))?.public);
    return known ? problems : { ...problems, sources: { code: 'draftUnknownChoice' } };
  }

  /**
   * Files it as a proposal (Art. 107 АПК): it is public from now on, and the first answer is due in two months.
   * @throws DraftInvalid while something is missing; IllegalTransition the second time
   */
  async send(tx: Tx, id: string, issuer: Issuer, now: Date): Promise<void> {
    const { state, ...draft } = await lockOwn(tx, id, issuer.organisationId);
    if (state !== 'draft') throw new IllegalTransition('recommendationSentAlready');
    refuse(await this.missing(tx, issuer.organisationId, draft));
    const actor: Actor = { kind: 'participant', id: issuer.participantId };
    const { participantId, name: organisationName } = issuer;
    const values = { sentAt: now, changedAt: now, participantId, organisationName };
    await this.lifecycles.apply(tx, recommendationLifecycle, { id, transition: 'send', actor, now, values });
    await this.clock.sent(tx, { id, title: draft.title, unitId: draft.unitId }, now);
    const subject = { type: RECOMMENDATION, id };
    await this.subjects.changed(tx, subject, now);
    for (const key of draft.sources) {
      const from = parseSubjectKey(key);
      if (from) await this.trail.link(tx, { from: subject, to: from, kind: 'arisesFrom', actor }, now);
    }
    await this.subjects.contributed(tx, subject, participantId, now);
  }

  /** The organisation takes it back, and says why. @throws IllegalTransition once it is done or rejected */
  async withdraw(tx: Tx, id: string, issuer: Issuer, reason: string, now: Date): Promise<void> {
    requireWritten({ reason });
    await lockIssued(tx, id, issuer.organisationId);
    const actor: Actor = { kind: 'participant', id: issuer.participantId };
    const values = { endReason: reason, endedAt: now, changedAt: now, disputeId: null };
    const step = { id, transition: 'withdraw', actor, now, values, note: { reason } } as const;
    await this.lifecycles.apply(tx, recommendationLifecycle, step);
    await this.clock.ended(tx, id, now, { withdrawn: true });
    await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }

  private async requireStorable(
    tx: Tx,
    { organisationId, participantId }: Issuer,
    draft: RecommendationDraft,
    id: string | null,
  ): Promise<void> {
    const problems = unstorable(draftProblems(draft, await this.choices(tx, organisationId)));
    const actor: Actor = { kind: 'participant', id: participantId };
    const strange = await strangeFiles(readerOf(tx), draft.fileIds, actor, id);
    refuse(strange.length > 0 ? { ...problems, files: { code: 'draftUnknownChoice' } } : problems);
  }

  private async choices(tx: Tx, organisationId: string): Promise<DraftChoices> {
    const sets = await rows<{ id: string }>(
      tx,
      'SELECT id FROM recommendation_set WHERE organisation_id = $1',
      [organisationId],
    );
    const topics = await this.subjects.topics();
    const units = await this.units.active();
    return {
      topics: new Set(topics.map(({ code }) => code)),
      units: new Set(units.map(({ id }) => id)),
      sets: new Set(sets.map(({ id }) => id)),
    };
  }
}
