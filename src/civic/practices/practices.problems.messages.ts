import { defineMessages, type Locale, type Text } from '../../platform/i18n/index.js';
import type { FieldProblem, Problems } from './practice-record.rules.js';

/** The fields as whoever fills them in knows them; `{number}` is that of the row. */
export const FIELD_LABELS = {
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'In short' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  problem: { bg: 'Какъв беше проблемът', en: 'What the problem was' },
  solution: { bg: 'Какво беше направено', en: 'What was done' },
  actorKind: { bg: 'Кой го направи: вид', en: 'Who did it: kind' },
  actorName: { bg: 'Кой го направи: име', en: 'Who did it: name' },
  ekatte: { bg: 'Къде: населено място в общината', en: 'Where: settlement of the municipality' },
  place: { bg: 'Къде: друго място', en: 'Where: another place' },
  country: { bg: 'Държава', en: 'Country' },
  fromYear: { bg: 'От година', en: 'From the year' },
  toYear: { bg: 'До година', en: 'Until the year' },
  costKind: { bg: 'Имаше ли разходи', en: 'Did it cost anything' },
  costAmount: { bg: 'Колко струва, в евро', en: 'What it cost, in euro' },
  costPayer: { bg: 'Кой плати', en: 'Who paid' },
  success: { bg: 'Какво помогна да се получи', en: 'What made it work' },
  steps: { bg: 'Как да се повтори, стъпка по стъпка', en: 'How to repeat it, step by step' },
  risks: { bg: 'За какво да се внимава', en: 'What to watch out for' },
  contactName: { bg: 'Към кого да се обърнат другите', en: 'Whom others can ask' },
  contactEmail: { bg: 'Имейл за връзка', en: 'E-mail' },
  contactPhone: { bg: 'Телефон за връзка', en: 'Telephone' },
  contactPerson: { bg: 'Имейлът или телефонът е на човек', en: 'The e-mail or telephone is a person’s' },
  contactConsent: { bg: 'Съгласие за публикуване', en: 'Consent to publication' },
  topics: { bg: 'Теми', en: 'Topics' },
  photoFile: { bg: 'Снимка', en: 'Photo' },
  photoId: { bg: 'Снимка', en: 'Photo' },
  photoAlt: { bg: 'Какво се вижда на снимката', en: 'What the photo shows' },
  results: { bg: 'Резултати с числа', en: 'Results with numbers' },
  evidence: { bg: 'Доказателства', en: 'Evidence' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  reason: { bg: 'Причина', en: 'Reason' },
  note: { bg: 'Какво се промени', en: 'What changed' },
  answer: { bg: 'Отговор', en: 'Answer' },
  outcome: { bg: 'Какво решихме', en: 'What we decided' },
  resultIndicator: { bg: 'Показател {number}', en: 'Indicator {number}' },
  resultUnit: { bg: 'Мярка {number}', en: 'Unit {number}' },
  resultBefore: { bg: 'Преди {number}', en: 'Before {number}' },
  resultAfter: { bg: 'След {number}', en: 'After {number}' },
  resultMeasured: { bg: 'Кога е измерено {number}', en: 'When measured {number}' },
  resultSource: { bg: 'Източник {number}', en: 'Source {number}' },
  evidenceLabel: { bg: 'Надпис на доказателство {number}', en: 'Label of evidence {number}' },
  evidenceUrl: { bg: 'Адрес на доказателство {number}', en: 'Address of evidence {number}' },
  evidenceFile: { bg: 'Файл на доказателство {number}', en: 'File of evidence {number}' },
} as const satisfies Record<string, Text>;

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('practices.problems', {
  practiceInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  practiceNotFound: { bg: 'Няма такава добра практика.', en: 'There is no such good practice.' },
  practiceOtherUnit: { bg: 'Практиката е на друго звено.', en: 'The practice belongs to another unit.' },
  practiceNotWritable: {
    bg: 'Практиката вече е изпратена и не се променя оттук.',
    en: 'The practice was sent already and is not changed from here.',
  },
  practiceNotDraft: {
    bg: 'Изтрива се само чернова.',
    en: 'Only a draft is deleted.',
  },
  practiceNotPublished: {
    bg: 'Практиката не е публикувана или е в архива.',
    en: 'The practice is not published, or is archived.',
  },
  practiceOwnWords: {
    bg: 'Вие сте писали тази практика. Публикува я друг служител.',
    en: 'You wrote this practice. Another official publishes it.',
  },
  practiceRevisionStale: {
    bg: 'Публикуваният текст беше променен, след като тази версия беше написана. Върнете я, за да я съгласува организацията с новото.',
    en: 'The published text was changed after this version was written. Return it, so that the organisation brings it in line.',
  },
  practiceIsRevision: {
    bg: 'Това е нова версия на публикувана практика и се публикува в нея.',
    en: 'This is a new version of a published practice, and is published into that.',
  },
  practiceAnswered: {
    bg: 'Отговорът вече е публикуван.',
    en: 'The answer was published already.',
  },
  practiceUnchanged: {
    bg: 'Нищо не е променено. Новата версия трябва да казва нещо друго.',
    en: 'Nothing is changed. A new version has to say something else.',
  },
  practiceRequired: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  practiceChoose: { bg: 'Изберете за „{field}“.', en: 'Choose for “{field}”.' },
  practiceTooShort: {
    bg: '„{field}“ е поне {min, plural, one {# знак} other {# знака}}.',
    en: '“{field}” has at least {min, plural, one {# character} other {# characters}}.',
  },
  practiceTooLong: {
    bg: '„{field}“ е до {max, number} знака.',
    en: '“{field}” has {max, number} characters at most.',
  },
  practiceTooMany: {
    bg: 'За „{field}“ изберете до {max}.',
    en: 'Choose {max} at most for “{field}”.',
  },
  practiceStrangeCharacters: {
    bg: '„{field}“ съдържа знак, който не може да се публикува. Изтрийте го или въведете текста наново.',
    en: '“{field}” contains a character that cannot be published. Delete it or type the text again.',
  },
  practiceUnknownChoice: {
    bg: 'В „{field}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{field}”.',
  },
  practiceYear: {
    bg: '„{field}“ е година от {min} до {max}, с четири цифри.',
    en: '“{field}” is a year from {min} to {max}, with four digits.',
  },
  practiceYearsBackwards: {
    bg: '„{field}“ е преди началото. Оставете го празно, ако практиката продължава.',
    en: '“{field}” is before the beginning. Leave it empty where the practice goes on.',
  },
  practiceCost: {
    bg: '„{field}“ е положително число до 1 000 000 000. Ако не е струвало нищо, изберете „Без разходи“.',
    en: '“{field}” is a positive number up to 1,000,000,000. If it cost nothing, choose “At no cost”.',
  },
  practiceNumber: {
    bg: '„{field}“ е число, например 12,5.',
    en: '“{field}” is a number, such as 12.5.',
  },
  practiceWhere: {
    bg: 'Кажете къде: изберете населено място или напишете друго място или държава.',
    en: 'Say where: choose a settlement, or write another place or country.',
  },
  practiceLink: {
    bg: '„{field}“ е пълен адрес, който започва с https://.',
    en: '“{field}” is a whole address that begins with https://.',
  },
  practiceEmail: {
    bg: '„{field}“ изглежда така: ime@organizacia.bg.',
    en: '“{field}” looks like name@organisation.org.',
  },
  practiceReach: {
    bg: 'Дайте имейл или телефон, на който другите да попитат. Най-добре е да е на организацията.',
    en: 'Give an e-mail or a telephone on which others can ask. The organisation’s own is best.',
  },
  practiceConsent: {
    bg: 'Имейл или телефон на човек се публикува само с негово съгласие. Отбележете го или дайте служебен.',
    en: 'A person’s e-mail or telephone is published with their consent alone. Tick it, or give an official one.',
  },
  practiceShown: {
    bg: 'За „{field}“ дайте адрес или приложете файл, или изтрийте и надписа.',
    en: 'For “{field}” give an address or attach a file, or delete the label too.',
  },
  practiceFileUnknown: { bg: 'Приложете файла наново.', en: 'Attach the file again.' },
  practiceNotPicture: {
    bg: 'Снимката е файл PNG или JPEG.',
    en: 'A photo is a PNG or JPEG file.',
  },
  practicePhotoAlt: {
    bg: 'Опишете с едно изречение какво се вижда на снимката: някои хора не виждат, а я „четат“. Без описание снимката не се записва.',
    en: 'Say in one sentence what the photo shows: some people cannot see it and have it read to them. Without it the photo is not saved.',
  },
});

/** What each field lacks, in words. */
export function sentencesOf(problems: Problems, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, sentenceOf(field, problem, locale)]),
  );
}

function sentenceOf(field: string, { code, params = {} }: FieldProblem, locale: Locale): string {
  const [, name = field, number = ''] = /^([A-Za-z]+?)(\d*)$/.exec(field) ?? [];
  const label = FIELD_LABELS[name as keyof typeof FIELD_LABELS][locale].replace('{number}', number).trim();
  return problemMessages(locale)(code, { ...params, field: label });
}
