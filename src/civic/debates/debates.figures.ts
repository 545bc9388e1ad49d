import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  countVoices,
  NO_ANSWERS,
  ParticipationFigures,
  type AnswerFigures,
  type Results,
  type Span,
} from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import { PUBLIC_DEBATE } from './debate.lifecycle.js';
import { DEBATE } from './debate.subject.js';
import { CONCLUSION_RULE } from './debates.deadlines.js';

/** Debates that citizens and organisations proposed. */
const PROPOSED = `SELECT submitted_at AS at, 'site' AS channel,
    CASE WHEN proposer_kind = 'organisation' THEN 'organisation' ELSE 'email' END AS assurance, NULL::text AS place, 1 AS voices
  FROM debate WHERE proposer_kind <> 'staff' AND submitted_at >= $1 AND submitted_at < $2`;

/** A conclusion is owed by the last clock that was started for it. */
const CONCLUSIONS = `SELECT count(*)::int AS asked, count(concluded_at)::int AS answered,
    (count(*) FILTER (WHERE concluded_at <= due_at))::int AS "inTime",
    (count(*) FILTER (WHERE concluded_at > due_at))::int AS late,
    (count(*) FILTER (WHERE concluded_at IS NULL AND due_at <= $3 AND is_running))::int AS overdue
  FROM debate JOIN LATERAL (
    SELECT due_at, met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AS is_running
    FROM deadline WHERE rule = '${CONCLUSION_RULE}' AND subject_type = '${DEBATE}' AND subject_id = debate.id
    ORDER BY id DESC LIMIT 1) AS clock ON true
  WHERE ${PUBLIC_DEBATE} AND closes_at >= $1 AND closes_at < $2`;

const HELD = `SELECT (count(*) FILTER (WHERE opens_at >= $1 AND opens_at < $2))::int AS opened,
    (count(*) FILTER (WHERE concluded_at >= $1 AND concluded_at < $2))::int AS concluded,
    (count(*) FILTER (WHERE reviewed_at >= $1 AND reviewed_at < $2))::int AS reviewed
  FROM debate WHERE ${PUBLIC_DEBATE}`;

@Injectable()
export class DebateFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(DEBATE, {
      order: 25,
      label: { bg: 'Предложени дебати', en: 'Proposed debates' },
      about: { bg: 'Дебати', en: 'Debates' },
      method: {
        bg: 'Участие е всеки дебат, предложен от гражданин или организация, по деня на предлагане. Дължи се заключение по всеки публичен дебат, приключил през годината.',
        en: 'Each debate proposed by a citizen or an organisation counts by the day of proposing. A conclusion is owed on each public debate that closed in the year.',
      },
      voices: ({ from, until }, reader) => countVoices(reader, PROPOSED, [from, until]),
      answers,
      results,
    });
  }
}

async function answers({ from, until }: Span, now: Date, reader: Reader): Promise<AnswerFigures> {
  const [row] = await reader.read<Partial<AnswerFigures>>(CONCLUSIONS, [from, until, now]);
  return { ...NO_ANSWERS, ...row };
}

async function results({ from, until }: Span, _now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<{ opened: number; concluded: number; reviewed: number }>(HELD, [
    from,
    until,
  ]);
  const { opened, concluded, reviewed } = row!;
  return {
    done: [
      { label: { bg: 'Открити дебати', en: 'Debates opened' }, count: opened },
      { label: { bg: 'Дебати с публикувано заключение', en: 'Debates concluded' }, count: concluded },
      {
        label: { bg: 'Прегледи какво е станало след заключението', en: 'Reviews of what followed' },
        count: reviewed,
      },
    ],
    undone: [],
  };
}
