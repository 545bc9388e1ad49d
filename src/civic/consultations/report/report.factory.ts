import { type Outcome } from './report.outcomes.js';
import { reportSnapshot, totalsOf, type ReportRow, type ReportSnapshot } from './report.snapshot.js';

const OUTCOME_IN_TURN: Outcome[] = ['accepted', 'rejected', 'partiallyAccepted', 'outOfScope'];

/** One proposal and what became of it. */
export function reportRowOf(number: number, change: Partial<ReportRow> = {}): ReportRow {
  return {
    id: String(number),
    number,
    receivedAt: '2026-10-12T14:05:00+03:00',
    channel: 'site',
    late: false,
    contributor: 'Мария Илиева',
    organisation: null,
    actingFor: 'self',
    onBehalfOf: '',
    anchor: 'chl-12-al-3',
    article: { bg: 'чл. 12, ал. 3', en: 'Art. 12(3)' },
    textVersion: 1,
    lang: 'bg',
    text: `Предложение ${number}: срокът по алинея 3 да бъде десет дни, а не седем.`,
    withheldReason: null,
    decision: {
      id: String(number),
      path: `/decisions/${number}`,
      outcome: OUTCOME_IN_TURN[number % OUTCOME_IN_TURN.length]!,
      reason: 'Срокът от десет дни дава време за оглед на място.',
      changedArticle: number % 4 === 0 ? 'чл. 12, ал. 3' : '',
      unit: { bg: 'Отдел „Околна среда“', en: 'Environment Unit' },
    },
    ...change,
  };
}

/** A справка of these rows, checked as every stored one is. */
export function snapshotOf(rows: ReportRow[], change: Partial<ReportSnapshot> = {}): ReportSnapshot {
  return reportSnapshot.parse({
    schema: 1,
    version: 1,
    note: '',
    publishedAt: '2026-11-20T10:30:00+02:00',
    place: { kind: 'here', url: '', on: '2026-11-20' },
    consultation: {
      id: '7',
      number: 'К-2026-007',
      title: 'Наредба за зелената система',
      lang: 'bg',
      kind: { bg: 'Проект на нормативен акт', en: 'Draft normative act' },
      unit: { bg: 'Отдел „Околна среда“', en: 'Environment Unit' },
      sponsor: 'Кметът на общината',
      opensOn: '2026-10-09',
      closesOn: '2026-11-08',
      days: 30,
      path: '/consultations/7-naredba-za-zelenata-sistema',
      published: { kind: 'here', url: '', on: '2026-10-09' },
    },
    municipality: {
      name: { bg: 'Община Сандански', en: 'Sandanski Municipality' },
      url: 'https://megdan.example',
    },
    none: rows.length === 0,
    totals: totalsOf(rows),
    rows,
    ...change,
  });
}
