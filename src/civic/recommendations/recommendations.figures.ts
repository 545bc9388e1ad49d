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
import { ANSWER_RULE } from './recommendation.clocks.js';
import { PUBLIC_RECOMMENDATION } from './recommendation.lifecycle.js';
import { RECOMMENDATION, RECOMMENDATIONS_PATH } from './recommendation.rules.js';

const SENT = `SELECT sent_at AS at, 'site' AS channel, 'organisation' AS assurance, NULL::text AS place, 1 AS voices
  FROM recommendation WHERE ${PUBLIC_RECOMMENDATION} AND sent_at >= $1 AND sent_at < $2`;

/** What was accepted goes on to other states; that it was accepted in part, its history tells. */
const IN_PART = `EXISTS (SELECT FROM lifecycle_step WHERE subject_type = '${RECOMMENDATION}'
  AND subject_id = recommendation.id AND transition = 'acceptInPart')`;

/** Each counts the rows that the same filter of the public list shows. */
const ANSWERS = `SELECT count(*)::int AS asked, count(answered_at)::int AS answered,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND NOT answered_late))::int AS "inTime",
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND answered_late))::int AS late,
    (count(*) FILTER (WHERE answered_at IS NULL AND recommendation.id IN (
       SELECT subject_id FROM deadline WHERE subject_type = '${RECOMMENDATION}' AND rule = '${ANSWER_RULE}'
         AND met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND due_at <= $3)))::int AS overdue,
    (count(*) FILTER (WHERE answered_at IS NULL AND state = 'withdrawn'))::int AS ended,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected' AND NOT ${IN_PART}))::int AS accepted,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected' AND ${IN_PART}))::int AS partly,
    (count(*) FILTER (WHERE state = 'rejected'))::int AS refused
  FROM recommendation WHERE ${PUBLIC_RECOMMENDATION} AND sent_at >= $1 AND sent_at < $2`;

const RESULTS = `SELECT
    (count(*) FILTER (WHERE state = 'implemented' AND verdict = 'done'))::int AS agreed,
    (count(*) FILTER (WHERE state = 'implemented' AND verdict IS NULL))::int AS unjudged,
    (count(*) FILTER (WHERE state = 'implemented' AND verdict IS NOT NULL AND verdict <> 'done'))::int AS disputed,
    (count(*) FILTER (WHERE state = 'notImplemented'))::int AS "notImplemented",
    (count(*) FILTER (WHERE state = 'obsolete'))::int AS obsolete
  FROM recommendation WHERE ${PUBLIC_RECOMMENDATION} AND ended_at >= $1 AND ended_at < $2`;

type ResultRow = Record<'agreed' | 'unjudged' | 'disputed' | 'notImplemented' | 'obsolete', number>;

@Injectable()
export class RecommendationFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(RECOMMENDATION, {
      order: 40,
      label: { bg: 'Препоръки на организации', en: 'Recommendations of organisations' },
      method: {
        bg: 'Всяка изпратена препоръка по деня на изпращане. В срок е първият отговор, дошъл до края на срока по чл. 118 АПК с удълженията му. За изпълнена по думите на двете страни се брои тази, която общината е отчела и организацията е потвърдила.',
        en: 'Each recommendation by the day of sending. An answer is in time when the first one came before the end of the term of Art. 118, with its prolongations. Carried out, as both sides say, is what the municipality reported and the organisation confirmed.',
      },
      proposals: true,
      voices: ({ from, until }, reader) => countVoices(reader, SENT, [from, until]),
      answers,
      results,
      lists: listsOf,
    });
  }
}

function listsOf(year: number) {
  const list = (filter = '') => `${RECOMMENDATIONS_PATH}?year=${year}${filter}`;
  return {
    voices: list(),
    asked: list(),
    inTime: list('&answer=inTime'),
    late: list('&answer=late'),
    overdue: list('&overdue=yes&answer=none'),
    refused: list('&outcome=rejected'),
  };
}

async function answers({ from, until }: Span, now: Date, reader: Reader): Promise<AnswerFigures> {
  const [row] = await reader.read<Partial<AnswerFigures>>(ANSWERS, [from, until, now]);
  return { ...NO_ANSWERS, ...row };
}

async function results({ from, until }: Span, _now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<ResultRow>(RESULTS, [from, until]);
  const { agreed, unjudged, disputed, notImplemented, obsolete } = row!;
  return {
    done: [
      {
        label: { bg: 'Изпълнени препоръки по думите на двете страни', en: 'Carried out, as both sides say' },
        count: agreed,
      },
      {
        label: {
          bg: 'Отчетени от общината, организацията още не се е произнесла',
          en: 'Reported by the municipality, not judged by the organisation yet',
        },
        count: unjudged,
      },
    ],
    undone: [
      {
        label: {
          bg: 'Отчетени като изпълнени, но организацията не е съгласна',
          en: 'Reported as carried out, the organisation disagrees',
        },
        count: disputed,
      },
      {
        label: {
          bg: 'Препоръки, отчетени като неизпълнени',
          en: 'Recommendations reported as not carried out',
        },
        count: notImplemented,
      },
      { label: { bg: 'Отпаднали препоръки', en: 'Recommendations that no longer apply' }, count: obsolete },
    ],
  };
}
