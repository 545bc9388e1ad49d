import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../../commons/subjects/index.js';
import { startOfDay } from '../../../platform/clock/index.js';
import type { Reader } from '../../../platform/database/index.js';
import type { Consultation } from '../consultation.entity.js';
import { PUBLIC_STATES } from '../consultation.lifecycle.js';
import { consultationPath, CONSULTATIONS_PATH } from '../consultation.subject.js';
import { comparisonMessages } from './comparison.messages.js';
import type { ConsultationArticle } from './consultation-article.entity.js';

/** An article of a draft that a decision changed. */
export const ARTICLE = 'article';
/** What was adopted after a consultation; its number is the consultation's. */
export const ACT = 'act';

type Head = Pick<Consultation, 'title' | 'lang' | 'state' | 'topics' | 'places' | 'unitId' | 'changedAt'> & {
  consultationId: string;
};
type ActRow = Head & Pick<Consultation, 'decidedOn' | 'actPublishedOn'>;
type ArticleRow = Head & Pick<ConsultationArticle, 'id' | 'anchor' | 'change'> & { since: Date; act: string };

const { texts } = comparisonMessages;

const ACT_STATES = { adopted: { label: texts.actAdopted }, published: { label: texts.actPublished } };
const CHANGES = {
  changed: { label: texts.kind_changed },
  split: { label: texts.kind_split },
  merged: { label: texts.kind_merged },
  added: { label: texts.kind_added },
  dropped: { label: texts.kind_dropped },
};

const HEAD = `c.id AS "consultationId", c.lang, c.state, c.topics, c.places, c.unit_id AS "unitId",
  c.changed_at AS "changedAt"`;
const UNLISTED = { listed: false, listPath: CONSULTATIONS_PATH, news: {} } as const;

const actDescriptor: SubjectDescriptor = {
  ...UNLISTED,
  type: ACT,
  label: texts.act,
  plural: texts.acts,
  stage: 'done',
  states: ACT_STATES,
  load: async (ids, reader) => (await readActs(ids, reader)).map(actCard),
};

const articleDescriptor: SubjectDescriptor = {
  ...UNLISTED,
  type: ARTICLE,
  label: texts.article,
  plural: texts.articles,
  stage: 'changed',
  states: CHANGES,
  load: async (ids, reader) => (await readArticles(ids, reader)).map(articleCard),
};

/** Makes adopted acts, and the articles that decisions changed, known to the trail; they stand in no list of subjects. */
@Injectable()
export class ActSubjects implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(actDescriptor);
    this.subjects.register(articleDescriptor);
  }
}

function readActs(ids: readonly string[], reader: Reader): Promise<ActRow[]> {
  return reader.read<ActRow>(
    `SELECT ${HEAD}, c.title, c.decided_on AS "decidedOn", c.act_published_on AS "actPublishedOn"
     FROM consultation c WHERE c.id = ANY($1::bigint[])
       AND EXISTS (SELECT FROM consultation_text WHERE consultation_id = c.id AND stage = 'final')`,
    [ids],
  );
}

function readArticles(ids: readonly string[], reader: Reader): Promise<ArticleRow[]> {
  return reader.read<ArticleRow>(
    `SELECT ${HEAD}, a.id, a.title, a.change, a.anchor, a.changed_at AS since, c.title AS act
     FROM consultation_article a JOIN consultation c ON c.id = a.consultation_id WHERE a.id = ANY($1::bigint[])`,
    [ids],
  );
}

/** A text that is to be adopted is no act yet. */
function actCard({ consultationId, title, decidedOn, actPublishedOn, ...row }: ActRow): SubjectCard {
  const state = actPublishedOn ? 'published' : 'adopted';
  return {
    ...headOf(row),
    ref: { type: ACT, id: consultationId },
    title,
    state,
    stateLabel: ACT_STATES[state].label,
    tone: 'open',
    path: `${consultationPath({ id: consultationId, title })}/adopted`,
    public: row.state === 'adopted',
    opensAt: decidedOn ? startOfDay(decidedOn) : null,
  };
}

function articleCard({
  consultationId,
  id,
  title,
  change,
  since,
  act,
  anchor,
  ...row
}: ArticleRow): SubjectCard {
  return {
    ...headOf(row),
    ref: { type: ARTICLE, id },
    title,
    state: change,
    stateLabel: CHANGES[change].label,
    tone: change === 'dropped' ? 'late' : 'info',
    path: `${consultationPath({ id: consultationId, title: act })}/changes#${anchor}`,
    public: PUBLIC_STATES.includes(row.state),
    opensAt: since,
  };
}

function headOf({ lang, topics, places, unitId, changedAt }: Omit<Head, 'consultationId' | 'title'>) {
  return { lang, summary: '', phase: 'over', topics, places, unitId, closesAt: null, changedAt } as const;
}
