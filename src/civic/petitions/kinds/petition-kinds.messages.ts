import { defineMessages } from '../../../platform/i18n/index.js';

/** What staff are told about kinds and reasons. */
export const petitionKindMessages = defineMessages('petitions.kinds', {
  kindInvalid: {
    bg: 'Видът не е записан: вижте отбелязаните полета.',
    en: 'The kind was not saved: see the marked fields.',
  },
  kindCode: {
    bg: 'Кодът е дума с латински букви, започва с малка буква, без интервали, например youthPetition.',
    en: 'The code is a word of Latin letters that begins with a small one, such as youthPetition.',
  },
  kindTaken: { bg: 'Вече има вид с този код.', en: 'There is a kind with this code already.' },
  kindNotFound: { bg: 'Няма такъв вид.', en: 'There is no such kind.' },
  kindEditedMeanwhile: {
    bg: 'Докато редактирахте, колега записа промени. Отворете вида отново.',
    en: 'A colleague saved changes while you were editing. Open the kind again.',
  },
  kindLabel: {
    bg: 'Напишете име, до 120 знака.',
    en: 'Write a name of up to 120 characters.',
  },
  kindFollows: {
    bg: 'Напишете какво следва, до 300 знака: всеки, който подписва, го чете.',
    en: 'Write what follows, in up to 300 characters: everybody who signs reads it.',
  },
  kindBackers: {
    bg: 'Поддръжниците са цяло число от 0 до 1 000.',
    en: 'Backers are a whole number from 0 to 1,000.',
  },
  kindDays: {
    bg: 'Срокът е цяло число дни от 1 до 366.',
    en: 'The term is a whole number of days from 1 to 366.',
  },
  kindDaysByLaw: {
    bg: 'Законът дава по-малко време: два месеца за гражданска инициатива, три за референдум.',
    en: 'The law gives less time: two months for a civic initiative, three for a referendum.',
  },
  kindAge: {
    bg: 'Възрастта е цяло число от 0 до 100.',
    en: 'The age is a whole number from 0 to 100.',
  },
  kindVotersOnly: {
    bg: 'В тази процедура подписват само граждани с избирателни права: поне 18 години.',
    en: 'Only eligible voters sign in this procedure: 18 years at least.',
  },
  kindThreshold: {
    bg: 'Прагът е цяло число от 1 до 10 000 000.',
    en: 'A threshold is a whole number from 1 to 10,000,000.',
  },
  kindHearingHigher: {
    bg: 'Прагът за изслушване трябва да е по-висок от прага за отговор.',
    en: 'The threshold of the hearing has to be above that of the answer.',
  },
  kindCommittee: {
    bg: 'Членовете са цяло число от 0 до 9 и най-много не може да е под най-малко.',
    en: 'Members are a whole number from 0 to 9, and the most cannot be below the least.',
  },
  kindCommitteeByLaw: {
    bg: 'Законът иска инициативен комитет от 3 до 5 души за гражданска инициатива, от 3 до 7 за референдум и от 3 до 9 за общо събрание.',
    en: 'The law wants a committee of 3 to 5 for a civic initiative, 3 to 7 for a referendum and 3 to 9 for a general assembly.',
  },
  kindPosition: {
    bg: 'Мястото е цяло число до 10 000.',
    en: 'The place is a whole number up to 10,000.',
  },
  reasonInvalid: {
    bg: 'Основанието не е записано: вижте отбелязаните полета.',
    en: 'The reason was not saved: see the marked fields.',
  },
  reasonCode: {
    bg: 'Кодът е от латински букви и започва с малка, например duplicate.',
    en: 'The code is made of Latin letters and begins with a small one, such as duplicate.',
  },
  reasonTaken: { bg: 'Вече има основание с този код.', en: 'There is a reason with this code already.' },
  reasonNotFound: { bg: 'Няма такова основание.', en: 'There is no such reason.' },
  reasonEditedMeanwhile: {
    bg: 'Докато редактирахте, колега записа промени. Отворете основанието отново.',
    en: 'A colleague saved changes while you were editing. Open the reason again.',
  },
  reasonName: {
    bg: 'Напишете основанието, до {max} знака.',
    en: 'Write the reason, in up to {max} characters.',
  },
  reasonPosition: {
    bg: 'Мястото е цяло число до 10 000.',
    en: 'The place is a whole number up to 10,000.',
  },
});
