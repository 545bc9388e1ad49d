import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { ListView } from '../../../platform/backoffice/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import { OPEN_STATES } from '../inquiry.lifecycle.js';

const words = (bg: string, en: string): Text => ({ bg, en });
const DUE_FIRST = { by: 'answerDueAt', direction: 'asc' } as const;

/** The list in the order in which work comes. */
export const inquiryViews: Record<string, ListView<Inquiry>> = {
  open: {
    label: words('Без отговор', 'Without an answer'),
    where: { state: In(OPEN_STATES) },
    sort: DUE_FIRST,
    empty: words('Всичко е с отговор.', 'Everything is answered.'),
  },
  received: {
    label: words('За вписване', 'To register'),
    where: { state: 'received' },
    sort: { by: 'receivedAt', direction: 'asc' },
    empty: words('Няма постъпили без вх. №.', 'None was received without a number.'),
  },
  registered: {
    label: words('За резолюция', 'To assign'),
    where: { state: 'registered' },
    sort: DUE_FIRST,
    empty: words('Нищо не чака резолюция.', 'Nothing waits for a resolution.'),
  },
  considered: {
    label: words('За отговор', 'To answer'),
    where: { state: 'considered', draftedAt: IsNull() },
    sort: DUE_FIRST,
    empty: words('Нищо не чака отговор.', 'Nothing waits for an answer.'),
  },
  confirm: {
    label: words('За потвърждение', 'To confirm'),
    where: { state: 'considered', draftedAt: Not(IsNull()) },
    sort: DUE_FIRST,
    empty: words('Никой отговор не чака потвърждение.', 'No answer waits to be confirmed.'),
  },
  overdue: {
    label: words('Просрочени', 'Overdue'),
    where: (now) => ({ state: In(OPEN_STATES), answerDueAt: LessThanOrEqual(now) }),
    sort: DUE_FIRST,
    empty: words('Няма просрочени.', 'Nothing is overdue.'),
  },
  send: {
    label: words('За изпращане', 'To send'),
    where: { answeredAt: Not(IsNull()), answerWay: 'post', outgoingNumber: IsNull() },
    sort: { by: 'answeredAt', direction: 'asc' },
    empty: words('Нищо не чака изпращане.', 'Nothing waits to be sent.'),
  },
  answered: {
    label: words('С отговор', 'Answered'),
    where: { answeredAt: Not(IsNull()) },
    sort: { by: 'answeredAt', direction: 'desc' },
    empty: words('Още няма отговорени.', 'None is answered yet.'),
  },
  all: { label: words('Всички', 'All'), where: {} },
};
