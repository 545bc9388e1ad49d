import { Injectable } from '@nestjs/common';
import { Decisions, type DecisionView } from '../../../../commons/decisions/index.js';
import { Moderation, type ModerationState } from '../../../../commons/moderation/index.js';
import { subjectKey, type SubjectRef } from '../../../../commons/subjects/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { PageContext } from '../../../../platform/http/index.js';
import { isOver } from '../../consultation.lifecycle.js';
import { CONSULTATION, consultationPath } from '../../consultation.subject.js';
import type { PublicConsultation } from '../../consultations.queries.js';
import { CONTRIBUTION, takingOf, type PublicContribution } from '../contribution.rules.js';
import { contributionTags } from '../contribution.subject.js';
import { CONTRIBUTIONS_API } from '../open-data/contributions-api.schemas.js';
import { ContributionQueries, type OneContribution } from '../contributions.queries.js';
import type { ContributionSectionProps } from '../views/contribution-section.js';
import type { ShownContribution } from '../views/contribution-article.js';
import { contributePath } from '../writing/contribute-pages.service.js';
import { shownContribution } from './contribution-presentation.js';

export function contributionsPath(consultation: { id: string; title: string }): string {
  return `${consultationPath(consultation)}/contributions`;
}

/** The page tags of whatever shows contributions and decisions on them. */
export function contributionPageTags(consultationId: string): string[] {
  const subject = subjectKey({ type: CONSULTATION, id: consultationId });
  return [...contributionTags(consultationId), `decisions:${subject}`, `subject:${subject}`];
}

/** What pages show of contributions. */
@Injectable()
export class ContributionPages {
  constructor(
    private readonly database: Database,
    private readonly contributions: ContributionQueries,
    private readonly decisions: Decisions,
    private readonly moderation: Moderation,
  ) {}

  /** On the page of the consultation: counts and progress, and no text. */
  async section(consultation: PublicConsultation, { now }: PageContext): Promise<ContributionSectionProps> {
    const { id, state } = consultation;
    const taking = takingOf(consultation, now);
    const { total, byAnchor } = await this.contributions.counts(this.database, id);
    const path = contributionsPath(consultation);
    return {
      counts: byAnchor,
      total,
      path,
      contribute: taking.takes ? contributePath(consultation) : null,
      late: taking.takes && taking.late,
      progress: isOver(state) && total > 0 ? await this.progress(id) : null,
      csv: `${CONTRIBUTIONS_API(id)}.csv`,
      data: CONTRIBUTIONS_API(id),
    };
  }

  /** With decisions and reasons of moderation: two queries, however many there are. */
  async shown(
    found: readonly PublicContribution[],
    textVersion: number,
    { locale }: PageContext,
  ): Promise<ShownContribution[]> {
    const [decisions, states] = await Promise.all([this.decided(found), this.moderated(found)]);
    return found.map((contribution) => {
      const ref = refOf(contribution);
      return shownContribution(contribution, {
        locale,
        textVersion,
        decision: decisions.get(subjectKey(ref)),
        moderation: states.get(subjectKey(ref)),
        own: null,
        report: this.moderation.reportPath(ref),
      });
    });
  }

  /** As `shown`, with the withheld text for its author. */
  async one(
    contribution: OneContribution,
    textVersion: number,
    ctx: PageContext,
  ): Promise<ShownContribution> {
    const [[shown], states] = await Promise.all([
      this.shown([contribution], textVersion, ctx),
      this.moderated([contribution]),
    ]);
    const isOwn = ctx.viewer !== null && contribution.participantId === ctx.viewer.participantId;
    if (contribution.state === 'visible' || !isOwn) return shown!;
    const text = await this.contributions.ownText(this.database, contribution.id);
    const statement = states.get(subjectKey(refOf(contribution)))?.statementPath ?? null;
    return { ...shown!, own: { text, statement } };
  }

  private async progress(id: string): Promise<{ decided: number; total: number }> {
    const { confirmed, total } = await this.decisions.progress(this.database, { type: CONSULTATION, id });
    return { decided: confirmed, total };
  }

  private decided(found: readonly PublicContribution[]): Promise<Map<string, DecisionView>> {
    return this.decisions.publishedOf(this.database, found.map(refOf));
  }

  private moderated(found: readonly PublicContribution[]): Promise<Map<string, ModerationState>> {
    const withheld = found.filter(({ state }) => state !== 'visible').map(refOf);
    return this.moderation.stateOf(this.database, withheld);
  }
}

function refOf({ id }: { id: string }): SubjectRef {
  return { type: CONTRIBUTION, id };
}
