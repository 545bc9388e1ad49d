import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard } from '../../../../commons/subjects/index.js';
import { Clock, dateIn, endOfDay, type IsoDate } from '../../../../platform/clock/index.js';
import type { Reader } from '../../../../platform/database/index.js';
import { excerpt, type Locale } from '../../../../platform/i18n/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { minutesPath } from '../hall.rules.js';
import { PUBLIC_MINUTES } from '../minutes/minutes.lifecycle.js';
import { DECISION, DECISION_STATES, decisionState, type DecisionKind } from './decision.rules.js';
import { decisionMessages } from './decisions.messages.js';

interface Row {
  id: string;
  eventId: string;
  number: number;
  text: string;
  lang: Locale;
  kind: DecisionKind;
  unitId: string | null;
  dueOn: IsoDate | null;
  doneAt: Date | null;
  changedAt: Date;
  public: boolean;
}

/** A station of the trail between what was said and what was carried out; it stands in no list. */
@Injectable()
export class DecisionSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { decision, decisions } = decisionMessages.texts;
    this.subjects.register({
      type: DECISION,
      label: decision,
      plural: decisions,
      listed: false,
      listPath: EVENTS_PATH,
      stage: 'decided',
      states: DECISION_STATES,
      load: async (ids, reader) => this.cards(ids, reader),
      news: {},
    });
  }

  private async cards(ids: readonly string[], reader: Reader): Promise<SubjectCard[]> {
    const today = dateIn(this.clock.now());
    return (await read(ids, reader)).map((row) => card(row, today));
  }
}

function read(ids: readonly string[], reader: Reader): Promise<Row[]> {
  return reader.read<Row>(
    `SELECT decision.id, decision.event_id AS "eventId", number, text, decision.lang, kind, unit_id AS "unitId",
            due_on::text AS "dueOn", done_at AS "doneAt", decision.changed_at AS "changedAt", ${PUBLIC_MINUTES} AS public
     FROM event_decision AS decision JOIN event_minutes ON event_minutes.event_id = decision.event_id
     WHERE decision.id = ANY($1::bigint[])`,
    [ids],
  );
}

function card(row: Row, today: IsoDate): SubjectCard {
  const { id, eventId, number, text, lang, dueOn, doneAt, unitId, changedAt } = row;
  const state = decisionState(row, today);
  return {
    ref: { type: DECISION, id },
    title: decisionMessages(lang)('numberedText', { number, text: excerpt(text) }),
    lang,
    summary: '',
    state,
    stateLabel: DECISION_STATES[state].label,
    tone: DECISION_STATES[state].tone,
    phase: state === 'done' ? 'over' : 'open',
    path: `${minutesPath(eventId)}#decision-${number}`,
    topics: [],
    places: [],
    unitId,
    public: row.public,
    opensAt: null,
    closesAt: dueOn && !doneAt ? endOfDay(dueOn) : null,
    changedAt,
  };
}
