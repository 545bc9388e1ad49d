import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { subjectKey, Subjects, type SubjectCard, type SubjectDescriptor } from '../subjects/index.js';
import { DECISION } from './decision.lifecycle.js';
import { OUTCOMES } from './decision.rules.js';
import type { DecisionView } from './decision.view.js';
import { decisionMessages } from './decisions.messages.js';
import { DecisionQueries } from './decisions.queries.js';

/** Makes published decisions known to the trail; they stand in no list of subjects. */
@Injectable()
export class PublishedDecisions implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly queries: DecisionQueries,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.descriptor());
  }

  private descriptor(): SubjectDescriptor {
    const { decision, decisions } = decisionMessages.texts;
    return {
      type: DECISION,
      label: decision,
      plural: decisions,
      listed: false,
      listPath: '/',
      stage: 'decided',
      states: OUTCOMES,
      load: (ids, reader) => this.load(ids, reader),
      news: {},
    };
  }

  /** Readable by whoever can read its process. */
  private async load(ids: readonly string[], reader: Reader): Promise<SubjectCard[]> {
    const found = await this.queries.publishedAmong(reader, ids);
    const processes = await this.subjects.cards(
      found.map(({ process }) => process),
      reader,
    );
    return found.map((decision) =>
      cardOf(decision, processes.get(subjectKey(decision.process))?.public === true),
    );
  }
}

function cardOf(
  { id, outcome, changedArticle, unit, path, publishedAt, confirmedAt }: DecisionView,
  isPublic: boolean,
): SubjectCard {
  const t = decisionMessages('bg');
  const at = publishedAt ?? confirmedAt!;
  return {
    ref: { type: DECISION, id },
    title: changedArticle ? t('cardTitleOf', { id, article: changedArticle }) : t('cardTitle', { id }),
    lang: 'bg',
    summary: '',
    state: outcome,
    stateLabel: OUTCOMES[outcome].label,
    tone: OUTCOMES[outcome].tone,
    phase: 'over',
    path,
    topics: [],
    places: [],
    unitId: unit?.id ?? null,
    public: isPublic,
    opensAt: at,
    closesAt: null,
    changedAt: at,
  };
}
