import { defineMessages } from '../../../../platform/i18n/index.js';

export const scoreboardMessages = defineMessages('recommendations.scoreboard', {
  title: { bg: 'Табло на препоръките', en: 'Scoreboard of recommendations' },
  lead: {
    bg: 'Кой отговаря в срок, колко се приема и колко се изпълнява. Всяко число води към препоръките, от които е сметнато.',
    en: 'Who answers in time, how much is accepted and how much is done. Each figure leads to the recommendations that it was computed from.',
  },
  year: { bg: 'Година на изпращане', en: 'Year of sending' },
  anyYear: { bg: 'Всички години', en: 'All years' },
  byUnit: { bg: 'По звена на общината', en: 'By unit of the municipality' },
  byOrganisation: { bg: 'По организации', en: 'By organisation' },
  unit: { bg: 'Звено', en: 'Unit' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  noUnit: { bg: 'Още не са възложени', en: 'Not assigned yet' },
  all: { bg: 'Общо', en: 'In all' },
  sent: { bg: 'Изпратени', en: 'Sent' },
  answered: { bg: 'С отговор', en: 'Answered' },
  inTime: { bg: 'Отговорени в срок', en: 'Answered in time' },
  late: { bg: 'След срока', en: 'After the term' },
  accepted: { bg: 'Приети', en: 'Accepted' },
  implemented: { bg: 'Изпълнени', en: 'Implemented' },
  disputed: { bg: 'Оспорвани', en: 'Disputed' },
  overdue: { bg: 'Просрочени', en: 'Overdue' },
  share: { bg: '{count, number} ({share, number}%)', en: '{count, number} ({share, number}%)' },
  figure: { bg: '{what} – {whose}: {count, number}', en: '{what} – {whose}: {count, number}' },
  chart: { bg: 'Изпратени, приети и изпълнени', en: 'Sent, accepted and implemented' },
  empty: { bg: 'Още няма препоръки', en: 'There are no recommendations yet' },
  emptyHint: {
    bg: 'Таблото се попълва, щом бъде изпратена първата препоръка.',
    en: 'The scoreboard fills once the first recommendation is sent.',
  },
  csv: { bg: 'Таблото като CSV', en: 'The scoreboard as CSV' },
  how: { bg: 'Как се смята', en: 'How this is computed' },
  howAnswered: {
    bg: 'В срок е първият отговор, дошъл до края на срока по чл. 118 АПК, с удълженията му. Делът е от препоръките с отговор.',
    en: 'An answer is in time when it came before the end of the term of Art. 118, with its prolongations. The share is of what was answered.',
  },
  howAccepted: {
    bg: 'Приети са и частично приетите; броят се и онези, които после са изпълнени, неизпълнени или отпаднали. Делът е от препоръките с отговор.',
    en: 'Accepted counts what was accepted in part, and what was later done, not done or dropped. The share is of what was answered.',
  },
  howImplemented: {
    bg: 'Изпълнени са отчетените от общината като изпълнени. Делът е от приетите. Когато организацията не е съгласна, препоръката е и сред оспорваните.',
    en: 'Implemented is what the municipality reported as such. The share is of what was accepted. Where the organisation disagrees, it counts as disputed, too.',
  },
});
