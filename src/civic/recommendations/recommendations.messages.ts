import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of recommendations wherever they stand: news, the menu, a profile. */
export const recommendationMessages = defineMessages('recommendations', {
  hallIntake: {
    bg: 'Чернова на препоръка за организацията',
    en: 'Draft of a recommendation for the organisation',
  },
  hallTooLong: {
    bg: 'Мярката е най-много {max, number} знака.',
    en: 'A measure has at most {max, number} characters.',
  },
  recommendation: { bg: 'Препоръка', en: 'Recommendation' },
  recommendations: { bg: 'Препоръки', en: 'Recommendations' },
  ownRecommendation: { bg: 'Препоръка', en: 'Recommendation' },
  ownRecommendations: {
    bg: 'Препоръки, които сте написали за организация',
    en: 'Recommendations that you wrote for an organisation',
  },
  newsSent: {
    bg: 'Препоръката е изпратена до общината; тече срокът за първи отговор.',
    en: 'The recommendation was sent to the municipality; the term of the first answer runs.',
  },
  newsRegistered: {
    bg: 'Препоръката получи входящ номер в деловодството.',
    en: 'The registry gave the recommendation its number.',
  },
  newsUnderReview: {
    bg: 'Препоръката е възложена и се разглежда.',
    en: 'The recommendation was assigned and is under review.',
  },
  newsProlonged: {
    bg: 'Срокът за първи отговор е удължен; основанието е на страницата.',
    en: 'The term of the first answer was prolonged; the ground is on the page.',
  },
  newsAnswered: {
    bg: 'Общината отговори на препоръката: {state}.',
    en: 'The municipality answered the recommendation: {state}.',
  },
  newsReported: {
    bg: 'Общината отчете {progress, number}% изпълнение.',
    en: 'The municipality reported {progress, number}% progress.',
  },
  newsReportedWith: {
    bg: 'Общината отчете {progress, number}% изпълнение: „{message}“',
    en: 'The municipality reported {progress, number}% progress: “{message}”',
  },
  newsImplemented: {
    bg: 'Общината отчете препоръката като изпълнена.',
    en: 'The municipality reported the recommendation as implemented.',
  },
  newsNotImplemented: {
    bg: 'Общината отчете препоръката като неизпълнена; причината е на страницата.',
    en: 'The municipality reported the recommendation as not implemented; the reason is on the page.',
  },
  newsObsolete: {
    bg: 'Препоръката отпадна; причината е на страницата.',
    en: 'The recommendation no longer applies; the reason is on the page.',
  },
  newsWithdrawn: {
    bg: 'Организацията оттегли препоръката.',
    en: 'The organisation withdrew the recommendation.',
  },
  newsMilestoneDone: { bg: 'Изпълнена е междинна цел.', en: 'A milestone was reached.' },
  newsJudged: {
    bg: 'Организацията даде оценка на изпълнението.',
    en: 'The organisation judged what was done.',
  },
  newsDisputed: {
    bg: 'Организацията оспори отчетеното от общината; тече срок за отговор.',
    en: 'The organisation disputed what the municipality reported; an answer is due.',
  },
  newsDisputeAnswered: {
    bg: 'Общината отговори на оспорването.',
    en: 'The municipality answered the dispute.',
  },
  letterLabel: { bg: 'Писмо за препоръка', en: 'Letter about a recommendation' },
  letterConcerns: { bg: 'участник', en: 'participant' },
});
