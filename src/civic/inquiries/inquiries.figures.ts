import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  countVoices,
  NO_ANSWERS,
  ParticipationFigures,
  type AnswerFigures,
  type Results,
  type Span,
} from '../../commons/subjects/index.js';
import { sofia } from '../../platform/clock/index.js';
import type { Reader } from '../../platform/database/index.js';
import { OPEN_STATES, PUBLIC_INQUIRY } from './inquiry.lifecycle.js';
import { INQUIRIES_PATH, INQUIRY, INQUIRY_KINDS } from './inquiry.rules.js';

/** All kinds are named, so that the index by kind and receipt is of use. */
const RECEIVED = 'kind = ANY($3::text[]) AND received_at >= $1 AND received_at < $2';

const VOICES = `SELECT received_at AS at,
    CASE channel WHEN 'villageHall' THEN 'counter' ELSE channel END AS channel,
    CASE WHEN channel = 'paper' THEN 'signed' WHEN channel IN ('counter', 'villageHall') THEN 'inPerson'
         WHEN participant_id IS NOT NULL THEN 'email' ELSE 'declared' END AS assurance,
    places[1] AS place, 1 AS voices
  FROM inquiry WHERE ${RECEIVED}`;

const ANSWERS = `SELECT count(*)::int AS asked, count(answered_at)::int AS answered,
    (count(*) FILTER (WHERE answered_at < answer_due_at))::int AS "inTime",
    (count(*) FILTER (WHERE answered_at >= answer_due_at))::int AS late,
    (count(*) FILTER (WHERE state = ANY($5) AND answer_due_at <= $4))::int AS overdue,
    (count(*) FILTER (WHERE answered_at IS NULL AND state <> ALL($5)))::int AS ended,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'granted'))::int AS accepted,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'partly'))::int AS partly,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'refused'))::int AS refused
  FROM inquiry WHERE ${RECEIVED}`;

const RESULTS = `SELECT count(incoming_number)::int AS registered,
    (count(*) FILTER (WHERE ${PUBLIC_INQUIRY} AND answered_at IS NOT NULL))::int AS published,
    (count(*) FILTER (WHERE state = 'executed'))::int AS executed,
    (count(*) FILTER (WHERE state = 'forwarded'))::int AS forwarded,
    (count(*) FILTER (WHERE state = 'notConsidered'))::int AS "left",
    (count(*) FILTER (WHERE state = 'withdrawn'))::int AS withdrawn
  FROM inquiry WHERE ${RECEIVED}`;

type ResultRow = Record<'registered' | 'published' | 'executed' | 'forwarded' | 'left' | 'withdrawn', number>;

@Injectable()
export class InquiryFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(INQUIRY, {
      order: 50,
      label: { bg: 'Въпроси, предложения и сигнали', en: 'Questions, proposals and signals' },
      method: {
        bg: 'Всичко, получено чрез „Пишете на общината“ и на гише, по деня на получаване. Сигналите по закона за защита на подаващите сигнали не минават оттук. Населеното място е това, за което се отнася въпросът.',
        en: 'All that was received through “Write to the municipality” and at counters, by the day of receipt. Reports of whistleblowers do not pass through here. The settlement is the one that the question is about.',
      },
      proposals: true,
      voices: ({ from, until }, reader) => countVoices(reader, VOICES, [from, until, INQUIRY_KINDS]),
      answers,
      results,
    });
  }
}

async function answers({ from, until }: Span, now: Date, reader: Reader): Promise<AnswerFigures> {
  const params = [from, until, INQUIRY_KINDS, now, OPEN_STATES];
  const [row] = await reader.read<Partial<AnswerFigures>>(ANSWERS, params);
  return { ...NO_ANSWERS, ...row };
}

async function results({ from, until }: Span, _now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<ResultRow>(RESULTS, [from, until, INQUIRY_KINDS]);
  const { registered, published, executed, forwarded, left, withdrawn } = row!;
  const year = sofia(from).year;
  return {
    done: [
      {
        label: { bg: 'Вписани в публичния регистър', en: 'Entered in the public register' },
        count: registered,
        path: `${INQUIRIES_PATH}/register?year=${year}`,
      },
      {
        label: { bg: 'Публикувани с отговора', en: 'Published with the answer' },
        count: published,
        path: `${INQUIRIES_PATH}?year=${year}&state=answered`,
      },
      {
        label: { bg: 'Изпълнени след отговора', en: 'Carried out after the answer' },
        count: executed,
      },
    ],
    undone: [
      {
        label: { bg: 'Препратени по компетентност', en: 'Forwarded to whoever is in charge' },
        count: forwarded,
      },
      {
        label: { bg: 'Без образувано производство, с причина', en: 'No proceedings, with a reason' },
        count: left,
      },
      { label: { bg: 'Оттеглени от подателя', en: 'Withdrawn by the sender' }, count: withdrawn },
    ],
  };
}
