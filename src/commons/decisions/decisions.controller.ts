import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { pick } from '../../platform/i18n/index.js';
import { DecidedProcesses } from './decided-processes.js';
import { Trail, TrailPaths } from '../trail/index.js';
import { DecisionCards } from './decision-cards.js';
import { DECISION } from './decision.lifecycle.js';
import { OUTCOMES } from './decision.rules.js';
import { decisionMessages } from './decisions.messages.js';
import { DecisionQueries } from './decisions.queries.js';
import { DecisionPage, type AboutItem } from './views/decision.page.js';

/** The permanent address of a published decision. */
@Controller()
export class DecisionsController {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionQueries,
    private readonly processes: DecidedProcesses,
    private readonly subjects: Subjects,
    private readonly cards: DecisionCards,
    private readonly trail: Trail,
    private readonly trailPaths: TrailPaths,
  ) {}

  @Get('decisions/:id')
  async show(@Ctx() { locale }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const decision = /^[1-9]\d{0,17}$/.test(typed) && (await this.queries.published(this.database, typed));
    if (!decision) throw new NotFound('notFound');
    const { id, process, subjects, version, outcome } = decision;
    const [card] = (await this.cards.of([process])).values();
    if (!card?.public) throw new NotFound('notFound');
    const subject = { type: DECISION, id };
    const [cards, trace, links, way] = await Promise.all([
      this.cards.of(subjects),
      this.queries.trace(this.database, id, version),
      this.trail.shown(subject),
      this.trailPaths.stations(subject, locale),
    ]);
    const title = decisionMessages(locale)('title', { id, outcome: pick(OUTCOMES[outcome].label, locale) });
    return page({
      title: `${title} – ${card.title}`,
      tags: [
        `decision:${id}`,
        ...this.processes.tags(process),
        ...subjects.map((ref) => `subject:${subjectKey(ref)}`),
        `subject:${DECISION}:${id}`,
        ...links.tags,
        ...way.tags,
      ],
      body: h(DecisionPage, {
        decision,
        process: { title: card.title, path: card.path, lang: card.lang },
        note: this.processes.of(process.type).note ?? null,
        // What decides on itself is named as the process already.
        about: subjects
          .filter((ref) => subjectKey(ref) !== subjectKey(process))
          .flatMap((ref) => this.about(ref, cards.get(subjectKey(ref)))),
        ...trace,
        // What it decides on is told already.
        links: { ...links, entries: links.entries.filter(({ kind }) => kind !== 'decidedBy') },
        stations: way.stations,
      }),
    });
  }

  private about({ type }: SubjectRef, card: SubjectCard | undefined): AboutItem[] {
    if (!card) return [];
    if (!card.public) return [{ kind: this.subjects.descriptor(type).label, state: card.stateLabel }];
    return [{ path: card.path, title: card.title, lang: card.lang }];
  }
}
