import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
} from '../../../../commons/subjects/index.js';
import { rows, type Reader, type Tx } from '../../../../platform/database/index.js';
import { excerpt, type Locale } from '../../../../platform/i18n/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { questionsPath, questionsTag } from '../hall.rules.js';
import { QUESTION, QUESTION_STATES, type QuestionState } from './question.rules.js';
import { questionMessages } from './questions.messages.js';

interface Row {
  id: string;
  eventId: string;
  text: string;
  lang: Locale;
  state: QuestionState;
  participantId: string | null;
  createdAt: Date;
  changedAt: Date;
}

/** Makes questions known to moderation; they stand in no list of subjects. */
@Injectable()
export class QuestionSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.descriptor());
  }

  private descriptor(): SubjectDescriptor {
    const { question, questions } = questionMessages.texts;
    return {
      type: QUESTION,
      label: question,
      plural: questions,
      listed: false,
      listPath: EVENTS_PATH,
      states: QUESTION_STATES,
      load: async (ids, reader) => (await read(ids, reader)).map(card),
      news: {},
      moderated: {
        load: async (ids, reader) => (await read(ids, reader)).map(moderated),
        // What is held was never public: it stays so.
        hide: (tx, id, now) => this.move(tx, id, ['visible'], 'hidden', now),
        restore: (tx, id, now) => this.move(tx, id, ['held', 'hidden'], 'visible', now),
      },
    };
  }

  private async move(
    tx: Tx,
    id: string,
    from: readonly QuestionState[],
    to: QuestionState,
    now: Date,
  ): Promise<void> {
    const [moved] = await rows<{ eventId: string }>(
      tx,
      `UPDATE event_question SET state = $3, changed_at = $4 WHERE id = $1 AND state = ANY($2)
       RETURNING event_id AS "eventId"`,
      [id, from, to, now],
    );
    if (moved) await this.pageVersions.bump(tx, [questionsTag(moved.eventId)]);
  }
}

function read(ids: readonly string[], reader: Reader): Promise<Row[]> {
  return reader.read<Row>(
    `SELECT id, event_id AS "eventId", text, lang, state, participant_id AS "participantId",
            created_at AS "createdAt", changed_at AS "changedAt"
     FROM event_question WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function pathOf({ id, eventId }: Row): string {
  return `${questionsPath(eventId)}#question-${id}`;
}

function moderated(row: Row): ModeratedSubject {
  const { id, text, lang, state, participantId, createdAt } = row;
  return {
    ref: { type: QUESTION, id },
    title: excerpt(text),
    text,
    lang,
    path: pathOf(row),
    authorId: participantId,
    hidden: state !== 'visible',
    writtenAt: createdAt,
  };
}

function card(row: Row): SubjectCard {
  const { id, text, lang, state, createdAt, changedAt } = row;
  return {
    ref: { type: QUESTION, id },
    title: state === 'visible' ? excerpt(text) : QUESTION_STATES[state].label[lang],
    lang,
    summary: '',
    state,
    stateLabel: QUESTION_STATES[state].label,
    tone: 'plain',
    phase: 'over',
    path: pathOf(row),
    topics: [],
    places: [],
    unitId: null,
    public: state === 'visible',
    opensAt: createdAt,
    closesAt: null,
    changedAt,
  };
}
