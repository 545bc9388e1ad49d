import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { RecommendationAnswers } from '../../answering/recommendation-answer.service.js';
import { RecommendationLists } from '../lists/recommendation-lists.queries.js';
import { RecommendationDetails } from '../recommendation-details.queries.js';
import { recommendationTags } from '../recommendation-tags.js';
import { RecommendationRegisters } from '../recommendation-registers.service.js';
import { evidenceItem, summaryItem } from './recommendation-item.js';
import type { recommendationDetail } from './recommendations-api.schemas.js';

type Detail = z.infer<typeof recommendationDetail>;

/** Everything of one recommendation, for machines. */
@Injectable()
export class RecommendationData {
  constructor(
    private readonly lists: RecommendationLists,
    private readonly details: RecommendationDetails,
    private readonly registers: RecommendationRegisters,
    private readonly answers: RecommendationAnswers,
  ) {}

  /** Null for what is not public. */
  async of(id: string, url: string, now: Date): Promise<{ body: Detail; tags: string[] } | null> {
    const [listed, one] = await Promise.all([this.lists.one(id, now), this.details.one(id)]);
    if (!listed || !one) return null;
    const [names, answer, reports, verdicts, disputes, milestones, indicators] = await Promise.all([
      this.registers.names(),
      this.answers.of(id, 'bg'),
      this.details.reports(id),
      this.details.verdicts(id),
      this.details.disputes(id),
      this.details.milestones(id),
      this.details.indicators(id),
    ]);
    const body: Detail = {
      ...summaryItem(listed, names, url),
      problem: one.problem,
      expectedResult: one.expectedResult,
      partners: one.partners,
      termFrom: one.termFrom,
      termTo: one.termTo,
      reviewOn: one.reviewOn,
      endReason: one.endReason || null,
      answer: answer && {
        outcome: answer.outcome.label,
        text: answer.text,
        by: answer.who,
        on: answer.iso,
        url: url + answer.path,
      },
      reports: reports.map((report) => ({
        ...evidenceItem(report, url),
        state: report.state,
        progress: report.progress,
      })),
      verdicts: verdicts.map((said) => ({ ...evidenceItem(said, url), verdict: said.verdict })),
      disputeHistory: disputes.map((dispute) => ({
        ...evidenceItem(dispute, url),
        answer: dispute.answer && {
          ...evidenceItem(dispute.answer, url),
          by: dispute.answer.official,
          late: dispute.answer.late,
        },
      })),
      milestones: milestones.map((milestone) => ({
        title: milestone.title,
        dueOn: milestone.dueOn,
        doneOn: milestone.doneOn,
        evidence: milestone.doneOn === null ? null : evidenceItem(milestone, url),
      })),
      indicators: indicators.map(({ name, unit, baseline, target, measured }) => ({
        name,
        unit,
        baseline,
        target,
        measured: measured.map((value) => ({
          ...evidenceItem(value, url),
          on: value.on,
          value: value.value,
          by: value.side,
        })),
      })),
    };
    return { body, tags: recommendationTags(id) };
  }
}
