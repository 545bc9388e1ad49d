import { In, IsNull, Not, Raw } from 'typeorm';
import type { ListView } from '../../../platform/backoffice/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { OVERDUE_RULES } from '../recommendation.clocks.js';
import type { Recommendation } from '../recommendation.entity.js';
import { RUNNING_STATES } from '../recommendation.lifecycle.js';
import { RECOMMENDATION } from '../recommendation.rules.js';

const nothing = (bg: string, en: string): Text => ({ bg, en });

const RULES = OVERDUE_RULES.map((rule) => `'${rule}'`).join(', ');

/** The list in the order in which work comes. */
export const recommendationViews: Record<string, ListView<Recommendation>> = {
  sent: {
    label: { bg: 'За вписване', en: 'To register' },
    where: { registeredAt: IsNull(), state: Not(In(['draft', 'withdrawn'])) },
    sort: { by: 'sentAt', direction: 'asc' },
    empty: nothing('Няма изпратени без вх. №.', 'None was sent without a number.'),
  },
  registered: {
    label: { bg: 'За възлагане', en: 'To assign' },
    where: { registeredAt: Not(IsNull()), state: 'sent' },
    sort: { by: 'sentAt', direction: 'asc' },
    empty: nothing('Няма препоръки за възлагане.', 'None waits to be assigned.'),
  },
  underReview: {
    label: { bg: 'Чакат отговор', en: 'Await an answer' },
    where: { state: 'underReview' },
    sort: { by: 'sentAt', direction: 'asc' },
    empty: nothing('Никоя не чака отговор.', 'None waits for an answer.'),
  },
  running: {
    label: { bg: 'В изпълнение', en: 'Being carried out' },
    where: { state: In(RUNNING_STATES) },
    sort: { by: 'agreedOn', direction: 'asc' },
    empty: nothing('Няма препоръки в изпълнение.', 'None is being carried out.'),
  },
  disputed: {
    label: { bg: 'Оспорени', en: 'Disputed' },
    where: { disputeId: Not(IsNull()) },
    sort: { by: 'id', direction: 'asc' },
    empty: nothing('Няма оспорвания без отговор.', 'No dispute waits for an answer.'),
  },
  overdue: {
    label: { bg: 'Просрочени', en: 'Overdue' },
    where: (now) => ({
      id: Raw(
        (column) =>
          `${column} IN (SELECT subject_id FROM deadline WHERE subject_type = '${RECOMMENDATION}' AND rule IN (${RULES})
             AND met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND due_at <= :overdueAt)`,
        { overdueAt: now },
      ),
    }),
    sort: { by: 'sentAt', direction: 'asc' },
    empty: nothing('Нищо не е просрочено.', 'Nothing is overdue.'),
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {} },
};
