import { defineMessages } from '../../platform/i18n/index.js';

/** What the rules say where something cannot be done; forms of both sides use the same sentences. */
export const recommendationProblems = defineMessages('recommendations.problems', {
  recommendationInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  recommendationNotFound: { bg: 'Няма такава препоръка.', en: 'There is no such recommendation.' },
  recommendationPartNotFound: {
    bg: 'Това не е част от препоръката.',
    en: 'That is no part of the recommendation.',
  },
  recommendationOtherUnit: {
    bg: 'Препоръката е на друго звено.',
    en: 'The recommendation belongs to another unit.',
  },
  recommendationSentAlready: {
    bg: 'Препоръката вече е изпратена и текстът ѝ не се променя.',
    en: 'The recommendation was sent already, and its text does not change.',
  },
  recommendationEditedMeanwhile: {
    bg: 'Докато пишехте, колега запази друго. Отворете страницата отново.',
    en: 'A colleague saved something else while you were writing. Open the page again.',
  },
  recommendationNotRegistered: {
    bg: 'Първо впишете вх. №, после възложете.',
    en: 'Register it first, then assign it.',
  },
  recommendationBackwards: {
    bg: 'Състоянието не се връща назад: историята на препоръката е публична. Опишете промяната в текста на отчета.',
    en: 'The state does not go back: the history of a recommendation is public. Describe the change in the text of the report.',
  },
  recommendationDisputedAlready: {
    bg: 'Има оспорване, което чака отговор. Следващото може да подадете след него.',
    en: 'A dispute waits for an answer. Another one can follow after it.',
  },
  recommendationMissing: { bg: 'Попълнете „{label}“.', en: 'Fill in “{label}”.' },
  recommendationTooLong: {
    bg: '„{label}“ е по-дълго от {max, number} знака.',
    en: '“{label}” is longer than {max, number} characters.',
  },
  recommendationStrangeCharacters: {
    bg: '„{label}“ съдържа невидими или непозволени знаци. Въведете текста наново.',
    en: '“{label}” contains characters that are not seen or not allowed. Enter the text again.',
  },
  recommendationBadLink: {
    bg: 'Адресът започва с https:// и се отваря от всеки.',
    en: 'The address begins with https:// and can be opened by everybody.',
  },
  recommendationNoEvidence: {
    bg: 'Приложете файл или адрес, от който се вижда изпълнението.',
    en: 'Attach a file or an address that shows what was done.',
  },
  recommendationFileUnknown: { bg: 'Приложете файла наново.', en: 'Attach the file again.' },
  recommendationUnitMissing: { bg: 'Изберете звено, което работи.', en: 'Choose a unit that is at work.' },
  recommendationDayPast: { bg: 'Изберете днешен или бъдещ ден.', en: 'Choose today or a day to come.' },
  recommendationDayAhead: { bg: 'Този ден още не е дошъл.', en: 'That day is still to come.' },
  recommendationBadProgress: {
    bg: 'Напредъкът е цяло число от 0 до 100.',
    en: 'Progress is a whole number from 0 to 100.',
  },
  recommendationProgressMismatch: {
    bg: '100% е само изпълнената препоръка, а изпълнената винаги е 100%.',
    en: 'Only what is implemented is 100%, and what is implemented always is.',
  },
  recommendationBadValue: {
    bg: 'Стойността е число, например 12,5.',
    en: 'The value is a number, such as 12.5.',
  },
  recommendationMeasuredAlready: {
    bg: 'За този ден вече има измерена стойност. Изберете друг ден.',
    en: 'There is a value for that day already. Choose another day.',
  },
  badNumber: {
    bg: 'Входящият номер е от букви, цифри, тирета и наклонени черти, до {max} знака: например 94-00-388.',
    en: 'An incoming number is made of letters, digits, hyphens and slashes, {max} at most, such as 94-00-388.',
  },
  numberTaken: {
    bg: 'Вх. № {number} вече е даден на друга препоръка тази година. Проверете го в деловодния дневник.',
    en: 'No. {number} was given to another recommendation this year. Look it up in the register.',
  },
  numberBeforeReceipt: {
    bg: 'Датата на вх. № е преди изпращането на препоръката.',
    en: 'The day of the number is before the recommendation was sent.',
  },
  numberInFuture: { bg: 'Датата на вх. № още не е дошла.', en: 'The day of the number is still to come.' },
  undecided: {
    bg: 'Още няма потвърден отговор. Предлага го един служител, потвърждава го друг; тогава го публикувайте.',
    en: 'No answer is confirmed yet. One member of staff words it, another confirms it; then publish it.',
  },
  answerNotNow: {
    bg: 'Отговор се пише, докато препоръката е „В разглеждане“.',
    en: 'An answer is written while the recommendation is under review.',
  },
});
