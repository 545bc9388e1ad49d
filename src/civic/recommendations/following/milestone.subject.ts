import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../../commons/subjects/index.js';
import { startOfDay, type IsoDate } from '../../../platform/clock/index.js';
import type { Reader } from '../../../platform/database/index.js';
import { excerpt } from '../../../platform/i18n/index.js';
import type { Recommendation } from '../recommendation.entity.js';
import { isPublic } from '../recommendation.lifecycle.js';
import { RECOMMENDATIONS_PATH, recommendationPath } from '../recommendation.rules.js';
import { followingMessages } from './following.messages.js';
import { MILESTONE, milestoneAnchor, RESULT, resultAnchor } from './milestone.rules.js';

const TITLE = 120;

type MilestoneRow = Pick<
  Recommendation,
  'title' | 'topic' | 'unitId' | 'sentAt' | 'hiddenAt' | 'changedAt'
> & {
  id: string;
  recommendationId: string;
  milestone: string;
  dueOn: IsoDate;
  setAt: Date;
  doneOn: IsoDate | null;
  text: string | null;
};

const { texts } = followingMessages;

const MILESTONE_STATES = { agreed: { label: texts.milestoneAgreed }, done: { label: texts.milestoneDone } };
const RESULT_STATES = { inTime: { label: texts.resultInTime }, late: { label: texts.resultLate } };

const UNLISTED = { listed: false, listPath: RECOMMENDATIONS_PATH, news: {} } as const;

const milestoneDescriptor: SubjectDescriptor = {
  ...UNLISTED,
  type: MILESTONE,
  label: texts.milestone,
  plural: texts.milestones,
  stage: 'decided',
  states: MILESTONE_STATES,
  load: async (ids, reader) => (await read(ids, reader)).map(milestoneCard),
};

const resultDescriptor: SubjectDescriptor = {
  ...UNLISTED,
  type: RESULT,
  label: texts.result,
  plural: texts.results,
  stage: 'done',
  states: RESULT_STATES,
  load: async (ids, reader) =>
    (await read(ids, reader)).flatMap((row) =>
      row.doneOn === null || row.text === null ? [] : resultCard(row, row.doneOn, row.text),
    ),
};

/** Makes milestones, and what shows that one is done, known to the trail; they stand in no list of subjects. */
@Injectable()
export class MilestoneSubjects implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(milestoneDescriptor);
    this.subjects.register(resultDescriptor);
  }
}

function read(ids: readonly string[], reader: Reader): Promise<MilestoneRow[]> {
  return reader.read<MilestoneRow>(
    `SELECT milestone.id, recommendation_id AS "recommendationId", milestone.title AS milestone,
            due_on::text AS "dueOn", milestone.at AS "setAt", done_on::text AS "doneOn", said.text,
            recommendation.title, topic, unit_id AS "unitId", sent_at AS "sentAt", hidden_at AS "hiddenAt",
            coalesce(said.at, milestone.at) AS "changedAt"
     FROM recommendation_milestone AS milestone JOIN recommendation ON recommendation.id = recommendation_id
     LEFT JOIN recommendation_milestone_done AS said ON milestone_id = milestone.id
     WHERE milestone.id = ANY($1::bigint[])`,
    [ids],
  );
}

function milestoneCard(row: MilestoneRow): SubjectCard {
  const state = row.doneOn === null ? 'agreed' : 'done';
  return {
    ...headOf(row, milestoneAnchor(row.id)),
    ref: { type: MILESTONE, id: row.id },
    title: row.milestone,
    state,
    stateLabel: MILESTONE_STATES[state].label,
    tone: row.doneOn === null ? 'info' : 'open',
    phase: row.doneOn === null ? 'open' : 'over',
    opensAt: row.setAt,
  };
}

function resultCard(row: MilestoneRow, doneOn: IsoDate, text: string): SubjectCard {
  const state = doneOn > row.dueOn ? 'late' : 'inTime';
  return {
    ...headOf(row, resultAnchor(row.id)),
    ref: { type: RESULT, id: row.id },
    title: excerpt(text, TITLE),
    state,
    stateLabel: RESULT_STATES[state].label,
    tone: state === 'late' ? 'late' : 'open',
    phase: 'over',
    opensAt: startOfDay(doneOn),
  };
}

/** Whoever can read the recommendation can read what is done of it. */
function headOf(row: MilestoneRow, anchor: string) {
  return {
    lang: 'bg',
    summary: '',
    path: `${recommendationPath({ id: row.recommendationId, title: row.title })}#${anchor}`,
    topics: row.topic ? [row.topic] : [],
    places: [],
    unitId: row.unitId,
    public: isPublic(row),
    closesAt: null,
    changedAt: row.changedAt,
  } as const satisfies Partial<SubjectCard>;
}
