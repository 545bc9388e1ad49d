import { defineMessages } from '../../../platform/i18n/index.js';

export const checklistMessages = defineMessages('petitions.checklist', {
  title: { bg: 'Докъде стигнахте', en: 'How far you have come' },
  lead: {
    bg: 'Стъпките на процедурата по закон. Виждате ги само Вие и общината; нищо от тях не е публично.',
    en: 'The steps of the procedure by law. Only you and the municipality see them; nothing here is public.',
  },
  progress: { bg: '{done} от {all} стъпки са отбелязани', en: '{done} of {all} steps are marked' },
  done: { bg: 'направено на {date}', en: 'done on {date}' },
  byInitiator: { bg: 'отбелязано от инициатора', en: 'marked by the initiator' },
  byStaff: { bg: 'отбелязано от общината', en: 'marked by the municipality' },
  open: { bg: 'предстои', en: 'to do' },
  mark: { bg: 'Отбележете', en: 'Mark as done' },
  change: { bg: 'Променете', en: 'Change' },
  doneOn: { bg: 'Направено на', en: 'Done on' },
  note: { bg: 'Бележка', en: 'Note' },
  noteHint: {
    bg: 'Например номер на протокол. Не пишете ЕГН и адреси на хора.',
    en: 'Such as the number of the minutes. No personal numbers or addresses of people.',
  },
  save: { bg: 'Запишете', en: 'Save' },
  unmark: { bg: 'Не е направено', en: 'Not done' },
  saved: { bg: 'Записано: {step}', en: 'Saved: {step}' },
  more: { bg: 'Към процедурата', en: 'About the procedure' },
  sheets: { bg: 'Бланки за печат', en: 'Sheets for print' },
  about: {
    bg: 'Процедурата, сроковете и пресмятането им',
    en: 'The procedure, its terms and how they are worked out',
  },
  petition: { bg: 'Към подписката', en: 'To the petition' },
  dateMissing: { bg: 'Напишете кога е направено.', en: 'Write when it was done.' },
  dateWrong: {
    bg: 'Напишете истинска дата, например 2027-03-15.',
    en: 'Write a real date, such as 2027-03-15.',
  },
  dateAhead: {
    bg: 'Този ден още не е дошъл. Отбележете стъпката, когато е направена.',
    en: 'That day has not come yet. Mark the step when it is done.',
  },
  noteTooLong: { bg: 'Бележката е до 500 знака.', en: 'A note has up to 500 characters.' },
  noteEgn: {
    bg: 'В бележката има число, което прилича на ЕГН. В сайта не се пазят ЕГН: махнете го.',
    en: 'The note has a number that looks like a personal one. They are not kept here: take it out.',
  },
});
