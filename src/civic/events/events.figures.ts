import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countVoices, ParticipationFigures, type Results, type Span } from '../../commons/subjects/index.js';
import { dateIn } from '../../platform/clock/index.js';
import type { Reader } from '../../platform/database/index.js';
import { HELD_STATES } from './event.lifecycle.js';
import { EVENT } from './event.rules.js';

const HELD = `event.state = ANY($3::text[]) AND starts_at >= $1 AND starts_at < $2`;

/** Only who was seen at the door: a registration is no attendance. */
const CAME = `SELECT starts_at AS at, 'hall' AS channel, 'email' AS assurance, ekatte AS place, 1 AS voices
    FROM event JOIN event_registration ON event_id = event.id WHERE ${HELD} AND checked_in_at IS NOT NULL
  UNION ALL
  SELECT starts_at, 'hall', 'inPerson', ekatte, 1
    FROM event JOIN event_walk_in ON event_id = event.id WHERE ${HELD}`;

const ASKED = `SELECT question.created_at AS at, CASE WHEN entered_by IS NULL THEN 'site' ELSE 'hall' END AS channel,
    CASE WHEN entered_by IS NULL THEN 'email' ELSE 'declared' END AS assurance, NULL::text AS place, 1 AS voices
  FROM event_question AS question JOIN event ON event.id = event_id
  WHERE announced_at IS NOT NULL AND question.state = 'visible' AND question.created_at >= $1 AND question.created_at < $2`;

const RESULTS = `SELECT
    (SELECT count(*) FROM event WHERE ${HELD})::int AS held,
    (SELECT count(*) FROM event_minutes WHERE published_at >= $1 AND published_at < $2)::int AS minutes,
    (SELECT count(*) FROM event_decision WHERE kind = 'task' AND done_at >= $1 AND done_at < $2)::int AS done,
    (SELECT count(*) FROM event_decision WHERE kind = 'task' AND done_at IS NULL AND due_on < $4::date
       AND due_on >= ($1 AT TIME ZONE 'Europe/Sofia')::date
       AND due_on < ($2 AT TIME ZONE 'Europe/Sofia')::date)::int AS overdue,
    (SELECT count(*) FROM event WHERE state = 'cancelled' AND starts_at >= $1 AND starts_at < $2)::int AS cancelled`;

type ResultRow = Record<'held' | 'minutes' | 'done' | 'overdue' | 'cancelled', number>;

@Injectable()
export class EventFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(EVENT, {
      order: 60,
      label: { bg: 'Присъствия на събития', en: 'Attendances at events' },
      about: { bg: 'Събития', en: 'Events' },
      method: {
        bg: 'Отбелязаните на входа на проведени събития, по деня на събитието. Който се е записал, но не е отбелязан, не се брои. Населеното място е това на събитието.',
        en: 'Those who were checked in at events that were held, by the day of the event. Whoever registered and was not checked in does not count. The settlement is that of the event.',
      },
      voices: ({ from, until }, reader) => countVoices(reader, CAME, [from, until, HELD_STATES]),
      results,
    });
    this.figures.register('eventQuestion', {
      order: 65,
      label: { bg: 'Въпроси към събития', en: 'Questions to events' },
      method: {
        bg: 'Видимите въпроси, зададени преди събитие или по време на него, по деня на задаване.',
        en: 'Visible questions asked before or during an event, by the day of asking.',
      },
      voices: ({ from, until }, reader) => countVoices(reader, ASKED, [from, until]),
    });
  }
}

async function results({ from, until }: Span, now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<ResultRow>(RESULTS, [from, until, HELD_STATES, dateIn(now)]);
  const { held, minutes, done, overdue, cancelled } = row!;
  return {
    done: [
      { label: { bg: 'Проведени събития', en: 'Events held' }, count: held },
      { label: { bg: 'Публикувани протоколи', en: 'Minutes published' }, count: minutes },
      { label: { bg: 'Изпълнени задачи от събития', en: 'Tasks of events carried out' }, count: done },
    ],
    undone: [
      { label: { bg: 'Просрочени задачи от събития', en: 'Overdue tasks of events' }, count: overdue },
      {
        label: { bg: 'Отменени събития, с причина', en: 'Events cancelled, with a reason' },
        count: cancelled,
      },
    ],
  };
}
