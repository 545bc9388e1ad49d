import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { ModeratedSubjects } from '../cases/moderated-subjects.js';
import { moderationSettings } from '../moderation.settings.js';
import { Reasons } from '../reasons/reasons.service.js';
import type { Stated } from './statement.presentation.js';
import { StatementQueries, type StatedDecision } from './statements.queries.js';

/** Gathers what a statement of reasons says. */
@Injectable()
export class Statements {
  constructor(
    private readonly queries: StatementQueries,
    private readonly subjects: ModeratedSubjects,
    private readonly reasons: Reasons,
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** @throws NotFound when there is no such decision */
  async stated(decisionId: string, reader: Reader = this.database): Promise<Omit<Stated, 'kind'>> {
    const decision = await this.queries.one(decisionId, reader);
    if (!decision) throw new NotFound('decisionNotFound');
    return {
      decision,
      subject: decision.about && (await this.subjects.load(reader, decision.about)),
      reason: (decision.reason && (await this.reasons.byCode(reader)).get(decision.reason)) || null,
      appealDays: this.settings.read(moderationSettings).appealDays,
    };
  }

  /** „Коментар“; nothing for a block. */
  kindOf({ about }: StatedDecision, locale: Locale): string {
    return about ? this.subjects.label(about.type, locale) : '';
  }

  /** What was decided about what this participant wrote, the last first. */
  of(participantId: string, limit: number): Promise<StatedDecision[]> {
    return this.queries.of(participantId, limit);
  }
}
