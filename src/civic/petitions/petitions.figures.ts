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
import { ANSWER_RULES } from './answering/answer-deadlines.js';
import { PUBLIC_PETITION } from './petition.lifecycle.js';
import { PETITION } from './petition.rules.js';

/** Out of the counts that are kept for each day: nobody's signature is read. */
const SIGNED = `SELECT (day + time '12:00') AT TIME ZONE 'Europe/Sofia' AS at,
    CASE channel WHEN 'paper' THEN 'paper' ELSE 'site' END AS channel,
    CASE channel WHEN 'paper' THEN 'signed' ELSE channel END AS assurance, settlement AS place, count AS voices
  FROM petition_tally_day JOIN petition ON petition.id = petition_id
  WHERE ${PUBLIC_PETITION} AND published_at IS NOT NULL
    AND day >= ($1 AT TIME ZONE 'Europe/Sofia')::date AND day < ($2 AT TIME ZONE 'Europe/Sofia')::date`;

/** An answer is owed from the moment in which its clock starts. */
const ANSWERS = `SELECT count(*)::int AS asked, count(answered_at)::int AS answered,
    (count(*) FILTER (WHERE answered_at <= due_at))::int AS "inTime",
    (count(*) FILTER (WHERE answered_at > due_at))::int AS late,
    (count(*) FILTER (WHERE answered_at IS NULL AND due_at <= $3 AND is_running))::int AS overdue,
    (count(*) FILTER (WHERE answered_at IS NULL AND ended_at IS NOT NULL))::int AS ended,
    (count(*) FILTER (WHERE outcome = 'accepted'))::int AS accepted,
    (count(*) FILTER (WHERE outcome = 'partiallyAccepted'))::int AS partly,
    (count(*) FILTER (WHERE outcome IN ('rejected', 'outOfScope')))::int AS refused
  FROM petition
  JOIN LATERAL (
    SELECT started_at, due_at, met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AS is_running
    FROM deadline WHERE rule = ANY($4::text[]) AND subject_type = '${PETITION}' AND subject_id = petition.id
    ORDER BY id DESC LIMIT 1) AS clock ON clock.started_at >= $1 AND clock.started_at < $2
  LEFT JOIN decision_subject AS decided ON subject_type = '${PETITION}' AND subject_id = petition.id
  LEFT JOIN decision ON decision.id = decided.decision_id AND decision.published_at IS NOT NULL
  WHERE ${PUBLIC_PETITION}`;

const RESULTS = `SELECT (count(*) FILTER (WHERE published_at >= $1 AND published_at < $2))::int AS opened,
    (count(*) FILTER (WHERE answered_at >= $1 AND answered_at < $2))::int AS answered,
    (count(*) FILTER (WHERE hearing_at >= $1 AND hearing_at < $2))::int AS hearings,
    (count(*) FILTER (WHERE rejected_at >= $1 AND rejected_at < $2))::int AS rejected,
    (count(*) FILTER (WHERE state IN ('forwarded', 'archived') AND forwarded_to <> ''
       AND ended_at >= $1 AND ended_at < $2))::int AS forwarded,
    (count(*) FILTER (WHERE left_code IS NOT NULL AND ended_at >= $1 AND ended_at < $2))::int AS "left",
    (count(*) FILTER (WHERE end_law <> '' AND ended_at >= $1 AND ended_at < $2))::int AS stopped
  FROM petition WHERE ${PUBLIC_PETITION}`;

type ResultRow = Record<
  'opened' | 'answered' | 'hearings' | 'rejected' | 'forwarded' | 'left' | 'stopped',
  number
>;

@Injectable()
export class PetitionFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(PETITION, {
      order: 30,
      label: { bg: 'Подписи под подписки', en: 'Signatures of petitions' },
      about: { bg: 'Подписки', en: 'Petitions' },
      method: {
        bg: 'Зачетените подписи под публични подписки по деня, от който се броят. Отговор се дължи по подписка, която е предадена на общината; срокът е по закон. Населеното място е това, което подписалият е посочил.',
        en: 'Signatures that count, of public petitions, by the day from which they count. An answer is owed on a petition that was handed in; its term is set by law. The settlement is the one that the signer gave.',
      },
      proposals: true,
      voices: ({ from, until }, reader) => countVoices(reader, SIGNED, [from, until]),
      answers,
      results,
    });
  }
}

async function answers({ from, until }: Span, now: Date, reader: Reader): Promise<AnswerFigures> {
  const [row] = await reader.read<Partial<AnswerFigures>>(ANSWERS, [from, until, now, ANSWER_RULES]);
  return { ...NO_ANSWERS, ...row };
}

async function results({ from, until }: Span, _now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<ResultRow>(RESULTS, [from, until]);
  const { opened, answered, hearings, rejected, forwarded, left, stopped } = row!;
  return {
    done: [
      { label: { bg: 'Публикувани подписки', en: 'Petitions published' }, count: opened },
      {
        label: { bg: 'Подписки с публикуван отговор', en: 'Petitions with a published answer' },
        count: answered,
      },
      {
        label: { bg: 'Изслушвания в общинския съвет', en: 'Hearings before the council' },
        count: hearings,
      },
    ],
    undone: [
      {
        label: { bg: 'Подписки, отхвърлени с мотиви', en: 'Petitions rejected with reasons' },
        count: rejected,
      },
      {
        label: { bg: 'Препратени на друг орган', en: 'Petitions forwarded to another body' },
        count: forwarded,
      },
      { label: { bg: 'Оставени без разглеждане', en: 'Petitions not considered' }, count: left },
      { label: { bg: 'Спрени по закон', en: 'Petitions stopped by law' }, count: stopped },
    ],
  };
}
