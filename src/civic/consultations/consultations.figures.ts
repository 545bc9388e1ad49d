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
import { ARTICLE } from './comparison/act.subject.js';
import { PUBLISHED } from './consultation.lifecycle.js';
import { CONSULTATION } from './consultation.subject.js';
import { SCOREBOARD_PATH } from './scoreboard/scoreboard.controller.js';
import { CONTRIBUTION } from './contributions/contribution.rules.js';

const PUBLIC = PUBLISHED.replaceAll('state', 'consultation.state');

const HANDED_IN = `FROM contribution JOIN consultation ON consultation.id = consultation_id
  WHERE ${PUBLIC} AND received_at >= $1 AND received_at < $2`;

const VOICES = `SELECT received_at AS at,
    CASE channel WHEN 'email' THEN 'mail' ELSE channel END AS channel,
    CASE WHEN contribution.organisation_id IS NOT NULL THEN 'organisation'
         WHEN channel = 'site' THEN 'email' WHEN channel = 'paper' THEN 'signed' ELSE 'declared' END AS assurance,
    NULL::text AS place, 1 AS voices
  ${HANDED_IN}`;

/** The first wording that was published answers; it is owed by the term of the справка. */
const ANSWERS = `SELECT count(*)::int AS asked, count(answered_at)::int AS answered,
    (count(*) FILTER (WHERE answered_at <= due_at OR due_at IS NULL AND answered_at IS NOT NULL))::int AS "inTime",
    (count(*) FILTER (WHERE answered_at > due_at))::int AS late,
    (count(*) FILTER (WHERE answered_at IS NULL AND due_at <= $3 AND is_running))::int AS overdue,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'accepted'))::int AS accepted,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'partiallyAccepted'))::int AS partly,
    (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome IN ('rejected', 'outOfScope')))::int AS refused
  FROM (SELECT outcome, clock.due_at, clock.is_running,
               least(decision.published_at, (SELECT min(version.published_at) FROM decision_version AS version
                                             WHERE version.decision_id = decision.id)) AS answered_at
        FROM contribution JOIN consultation ON consultation.id = consultation_id
        LEFT JOIN decision_subject AS decided ON subject_type = '${CONTRIBUTION}' AND subject_id = contribution.id
        LEFT JOIN decision ON decision.id = decided.decision_id
        LEFT JOIN LATERAL (
          SELECT due_at, met_at IS NULL AND paused_at IS NULL AS is_running FROM deadline
          WHERE rule = 'consultation.report' AND deadline.subject_type = '${CONSULTATION}'
            AND deadline.subject_id = consultation.id AND cancelled_at IS NULL
          ORDER BY id DESC LIMIT 1) AS clock ON true
        WHERE ${PUBLIC} AND received_at >= $1 AND received_at < $2) AS each`;

const RESULTS = `SELECT
    (SELECT count(*) FROM consultation WHERE ${PUBLIC} AND opens_at >= $1 AND opens_at < $2)::int AS opened,
    (SELECT count(DISTINCT to_id) FROM trail_link JOIN decision ON decision.id = from_id
     WHERE from_type = 'decision' AND kind = 'changed' AND to_type = '${ARTICLE}'
       AND process_type = '${CONSULTATION}' AND published_at >= $1 AND published_at < $2)::int AS articles,
    (SELECT count(*) FROM consultation WHERE state = 'adopted' AND decided_on >= ($1 AT TIME ZONE 'Europe/Sofia')::date
       AND decided_on < ($2 AT TIME ZONE 'Europe/Sofia')::date)::int AS adopted,
    (SELECT count(*) FROM consultation WHERE state = 'notAdopted'
       AND decided_on >= ($1 AT TIME ZONE 'Europe/Sofia')::date
       AND decided_on < ($2 AT TIME ZONE 'Europe/Sofia')::date)::int AS "notAdopted",
    (SELECT count(*) FROM consultation WHERE state = 'withdrawn' AND withdrawn_at >= opens_at
       AND withdrawn_at >= $1 AND withdrawn_at < $2)::int AS withdrawn,
    (SELECT count(*) FROM decision_subject AS decided JOIN decision ON decision.id = decision_id
     WHERE decided.subject_type = '${CONTRIBUTION}' AND outcome = 'outOfScope'
       AND published_at >= $1 AND published_at < $2)::int AS "outOfScope"`;

type ResultRow = Record<
  'opened' | 'articles' | 'adopted' | 'notAdopted' | 'withdrawn' | 'outOfScope',
  number
>;

@Injectable()
export class ConsultationFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register(CONTRIBUTION, {
      order: 10,
      label: { bg: 'Предложения по консултации', en: 'Contributions to consultations' },
      method: {
        bg: 'Всяко предложение по проект на акт, по деня на получаване и независимо откъде е дошло: сайта, писмо по имейл, хартия или зала. Отговорено е, когато решението с мотивите е публикувано; срокът е този за справката по консултацията.',
        en: 'Each contribution to a draft, by the day of receipt and whichever way it came: the site, a letter by e-mail, paper or a hall. It is answered when the decision and its reasons are published; the term is that of the report on the consultation.',
      },
      proposals: true,
      voices: ({ from, until }, reader) => countVoices(reader, VOICES, [from, until]),
      answers,
      results,
    });
  }
}

async function answers({ from, until }: Span, now: Date, reader: Reader): Promise<AnswerFigures> {
  const [row] = await reader.read<Partial<AnswerFigures>>(ANSWERS, [from, until, now]);
  return { ...NO_ANSWERS, ...row };
}

async function results({ from, until }: Span, _now: Date, reader: Reader): Promise<Results> {
  const [row] = await reader.read<ResultRow>(RESULTS, [from, until]);
  const { opened, articles, adopted, notAdopted, withdrawn, outOfScope } = row!;
  return {
    done: [
      {
        label: { bg: 'Открити консултации', en: 'Consultations opened' },
        count: opened,
        path: `${SCOREBOARD_PATH}?year=${sofia(from).year}`,
      },
      {
        label: {
          bg: 'Членове, променени в приет текст след предложение',
          en: 'Articles of adopted texts changed by a contribution',
        },
        count: articles,
      },
      { label: { bg: 'Приети актове', en: 'Acts adopted' }, count: adopted },
    ],
    undone: [
      {
        label: {
          bg: 'Предложения извън обхвата на проекта, с мотиви',
          en: 'Contributions beyond the draft, with reasons',
        },
        count: outOfScope,
      },
      { label: { bg: 'Неприети актове', en: 'Acts not adopted' }, count: notAdopted },
      {
        label: {
          bg: 'Проекти, оттеглени по време на консултация',
          en: 'Drafts withdrawn while consulted on',
        },
        count: withdrawn,
      },
    ],
  };
}
