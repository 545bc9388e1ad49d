import { defineMessages } from '../../../platform/i18n/index.js';

/** Where breaches known from work are reported: never here. */
export const whistleblowingMessages = defineMessages('inquiries.whistleblowing', {
  title: { bg: 'Сигнал за нарушение, известно от работата', en: 'Reporting a breach known from work' },
  lead: {
    bg: 'Ако знаете за нарушение от работата си и искате защита по закон, не го пишете тук. Има канали, в които самоличността Ви е защитена.',
    en: 'If you know of a breach from your work and want the protection of the law, do not write it here. There are channels that protect your identity.',
  },
  whoTitle: { bg: 'За кого е', en: 'Whom it is for' },
  who: {
    bg: 'За служители, изпълнители, стажанти, доброволци и кандидати за работа, които са научили за нарушението при работата си (чл. 5 от Закона за защита на лицата, подаващи сигнали или публично оповестяващи информация за нарушения, ЗЗЛПСПОИН).',
    en: 'For employees, contractors, trainees, volunteers and applicants who learned of the breach through their work (Art. 5 of the Whistleblower Protection Act).',
  },
  whereTitle: { bg: 'Къде се подава', en: 'Where it is reported' },
  internal: {
    bg: 'Вътрешен канал на общината: при служителя, определен да приема такива сигнали, писмено или устно, лично в сградата на общината. Питайте за него на входа или на телефона по-долу; не е нужно да казвате за какво.',
    en: 'The internal channel of the municipality: with the official in charge of such reports, in writing or orally, in person at the town hall. Ask for them at the entrance or on the telephone below; you need not say why.',
  },
  external: {
    bg: 'Външен канал: Комисията за защита на личните данни (КЗЛД), София 1592, бул. „Проф. Цветан Лазаров“ № 2.',
    en: 'The external channel: the Commission for Personal Data Protection, Sofia 1592, 2 Prof. Tsvetan Lazarov Blvd.',
  },
  externalLink: { bg: 'Към страницата на КЗЛД', en: 'To the page of the Commission' },
  whyTitle: { bg: 'Защо не тук', en: 'Why not here' },
  why: {
    bg: 'Обръщенията тук се четат от деловодството и от звеното, което отговаря. Законът иска тесен кръг от хора, отделен регистър и забрана да се разкрива кой е подал сигнала. Тази платформа нарочно не приема такива сигнали.',
    en: 'What is written here is read by the registry and by the unit that answers. The law wants a small circle of people, a register apart and a ban on telling who reported. This platform takes no such reports, on purpose.',
  },
  otherwise: {
    bg: 'Сигнал за нередност, за която не знаете от работата си, може да подадете тук.',
    en: 'Something wrong that you do not know of from your work can be reported here.',
  },
  toSignal: { bg: 'Съобщете за нередност', en: 'Report something wrong' },
  phone: { bg: 'Телефон на общината', en: 'Telephone of the municipality' },
});
