import type { AwaitedAnswer, Pulse } from '../../commons/subjects/index.js';
import { dateIn, daysBetween } from '../../platform/clock/index.js';
import type { Reader } from '../../platform/database/index.js';
import { formatDate, type Locale } from '../../platform/i18n/index.js';
import type { Station } from '../../platform/ui/index.js';
import { ANSWER_RULES } from './answering/answer-deadlines.js';
import type { Petition } from './petition.entity.js';
import { PUBLIC_PETITION } from './petition.lifecycle.js';
import { PETITION } from './petition.rules.js';
import { lastDayOf, shownPath, TEXT_HIDDEN } from './petition.shown.js';
import { petitionMessages } from './petitions.messages.js';
import { signatureTag } from './signatures/signature-tallies.service.js';

type AwaitedRow = Pick<
  Petition,
  'id' | 'title' | 'lang' | 'answerThreshold' | 'closedAt' | 'registeredAt' | 'incomingNumber'
> & { dueAt: Date; total: number; verified: number; paper: number };

/** „612 от 1 000 подписа“, towards whichever threshold comes next. */
export async function petitionPulse(
  ids: readonly string[],
  locale: Locale,
  reader: Reader,
): Promise<Map<string, Pulse>> {
  const found = await reader.read<
    Pick<Petition, 'id' | 'answerThreshold' | 'hearingThreshold'> & { count: number }
  >(
    `SELECT id, answer_threshold AS "answerThreshold", hearing_threshold AS "hearingThreshold",
            coalesce((SELECT sum(count) FROM petition_tally WHERE petition_id = petition.id), 0)::int AS count
     FROM petition WHERE id = ANY($1::bigint[])`,
    [ids],
  );
  return new Map(
    found.map(({ id, count, answerThreshold, hearingThreshold }) => {
      const threshold = count < answerThreshold ? answerThreshold : (hearingThreshold ?? answerThreshold);
      return [
        id,
        { text: petitionMessages(locale)('pulse', { count, threshold }), tags: [signatureTag(id)] },
      ];
    }),
  );
}

/** Of the public petitions whose answer is still owed, the one that is due first. */
export async function awaitedPetition(
  locale: Locale,
  now: Date,
  reader: Reader,
): Promise<AwaitedAnswer | null> {
  const [row] = await reader.read<AwaitedRow>(
    `SELECT petition.id, petition.title, lang, answer_threshold AS "answerThreshold", closed_at AS "closedAt",
            registered_at AS "registeredAt", incoming_number AS "incomingNumber", due_at AS "dueAt", tally.*
     FROM deadline JOIN petition ON petition.id = subject_id
     JOIN LATERAL (
       SELECT coalesce(sum(count), 0)::int AS total,
              coalesce(sum(count) FILTER (WHERE channel = 'verified'), 0)::int AS verified,
              coalesce(sum(count) FILTER (WHERE channel = 'paper'), 0)::int AS paper
       FROM petition_tally WHERE petition_id = petition.id) AS tally ON true
     WHERE rule = ANY($1::text[]) AND subject_type = '${PETITION}' AND met_at IS NULL AND cancelled_at IS NULL
       AND ${PUBLIC_PETITION} AND NOT ${TEXT_HIDDEN} AND answered_at IS NULL
     ORDER BY due_at, petition.id LIMIT 1`,
    [ANSWER_RULES],
  );
  return row ? awaited(row, locale, now) : null;
}

function awaited(row: AwaitedRow, locale: Locale, now: Date): AwaitedAnswer {
  const t = petitionMessages(locale);
  const { id, title, lang, total, verified, paper, answerThreshold, dueAt } = row;
  return {
    heading: t('awaitedTitle'),
    title,
    lang,
    path: shownPath({ id, title, textHidden: false }),
    meter: {
      value: total,
      max: answerThreshold,
      label: t('pulse', { count: total, threshold: answerThreshold }),
    },
    facts: t('awaitedBy', { total, confirmed: total - verified - paper, verified, paper }),
    overdue: dueAt <= now ? t('awaitedOverdue', { days: daysBetween(lastDayOf(dueAt), dateIn(now)) }) : null,
    stations: stationsOf(row, locale),
    dueAt,
    tags: [`subject:${PETITION}:${id}`, signatureTag(id)],
  };
}

function stationsOf(
  { closedAt, registeredAt, incomingNumber, dueAt }: AwaitedRow,
  locale: Locale,
): Station[] {
  const t = petitionMessages(locale);
  const day = (date: Date | string) => formatDate(date, locale, 'dayMonth');
  return [
    { label: t('awaitedCollected'), note: closedAt && day(closedAt), state: 'done' },
    {
      label: t('awaitedRegistered'),
      note: incomingNumber && t('awaitedIncoming', { number: incomingNumber }),
      state: registeredAt ? 'done' : 'now',
    },
    { label: t('awaitedAnswer'), note: day(lastDayOf(dueAt)), state: registeredAt ? 'now' : 'next' },
  ];
}
