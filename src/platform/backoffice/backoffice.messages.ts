import { defineMessages, type Messages, type Text } from '../i18n/index.js';

const TEXTS = {
  missing: { bg: 'Попълнете полето „{label}“.', en: 'Fill in “{label}”.' },
  missingChoice: { bg: 'Изберете нещо в „{label}“.', en: 'Choose something for “{label}”.' },
  tooLong: {
    bg: '„{label}“ е по-дълго от {max, number} знака.',
    en: '“{label}” is longer than {max, number} characters.',
  },
  badCharacter: {
    bg: '„{label}“ съдържа знак, който не може да се запише. Въведете текста наново.',
    en: '“{label}” contains a character that cannot be stored.',
  },
  badNumber: {
    bg: '„{label}“ трябва да е число, например 1250.',
    en: '“{label}” must be a number, such as 1250.',
  },
  badDate: {
    bg: '„{label}“ трябва да е дата като 22.11.2026.',
    en: '“{label}” must be a date such as 22.11.2026.',
  },
  badDateTime: {
    bg: '„{label}“ трябва да е дата и час като 22.11.2026 14:00.',
    en: '“{label}” must be a date and time such as 22.11.2026 14:00.',
  },
  skippedTime: {
    bg: 'Този час не съществува: през нощта срещу {date} часовникът се мести напред. Въведете друг час.',
    en: 'There is no such time: the clock moves forward in the night to {date}. Enter another time.',
  },
  badEmail: {
    bg: '„{label}“ трябва да е адрес като ime@example.bg.',
    en: '“{label}” must be an e-mail address.',
  },
  badUrl: {
    bg: '„{label}“ трябва да е адрес, който започва с https:// или http://.',
    en: '“{label}” must be an address that begins with https:// or http://.',
  },
  badChoice: {
    bg: 'В „{label}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{label}”.',
  },
  badFilter: { bg: 'Филтърът „{label}“ не може да се прочете.', en: 'The filter “{label}” cannot be read.' },
  badQuery: {
    bg: 'Адресът съдържа нещо, което списъкът не познава.',
    en: 'The address holds something unknown.',
  },
  badBody: { bg: 'Изпратеното не може да се прочете.', en: 'What was sent cannot be read.' },
  tooLarge: { bg: 'Изпратеното е твърде голямо.', en: 'What was sent is too large.' },
  fieldErrors: {
    bg: '{count, plural, one {Едно поле има нужда от поправка.} other {# полета имат нужда от поправка.}}',
    en: '{count, plural, one {One field needs attention.} other {# fields need attention.}}',
  },
  conflict: {
    bg: 'Междувременно колега е променил записа. Презаредете страницата и нанесете промените си отново.',
    en: 'A colleague changed this meanwhile. Reload the page and make your changes again.',
  },
  illegalTransition: {
    bg: 'Състоянието вече е друго и това действие не е възможно. Презаредете страницата.',
    en: 'The state has changed and this step is no longer possible. Reload the page.',
  },
  notFound: { bg: 'Такъв запис няма.', en: 'There is no such record.' },
  forbidden: { bg: 'Нямате право на това действие.', en: 'You may not do this.' },
  signIn: {
    bg: 'Влезте отново: работната Ви сесия е приключила.',
    en: 'Sign in again: your session has ended.',
  },
  methodNotAllowed: { bg: 'Това действие се изпълнява само с бутон.', en: 'This is done by a button only.' },
  unavailable: {
    bg: 'Базата данни не отговаря в момента. Нищо не е изгубено – опитайте отново след малко.',
    en: 'The database is not answering. Nothing is lost; try again in a moment.',
  },
  ruleBroken: { bg: 'Това не е възможно в момента.', en: 'This is not possible now.' },
  failed: {
    bg: 'Нещо се обърка и не е записано нищо. Номер за справка: {reference}.',
    en: 'Something went wrong and nothing was stored. Reference: {reference}.',
  },
  nothingChosen: {
    bg: 'Не сте избрали нищо или изборът е повече от 100 записа. Върнете се в списъка и изберете отново.',
    en: 'Nothing is chosen, or more than 100 records. Go back to the list and choose again.',
  },
  bulkGone: {
    bg: '{count, plural, one {# от избраните вече го няма.} other {# от избраните вече ги няма.}}',
    en: '{count, plural, one {# of the chosen is no longer there.} other {# of the chosen are no longer there.}}',
  },
  bulkLeft: {
    bg: '{count, plural, one {# остава, както е: {why}} other {# остават, както са: {why}}}',
    en: '{count, plural, one {# stays as it is: {why}} other {# stay as they are: {why}}}',
  },
  bulkStopped: {
    bg: '{count, plural, one {До # не се стигна. Опитайте отново с него.} other {До # не се стигна. Опитайте отново с тях.}}',
    en: '{count, plural, one {# was not reached. Try again with it.} other {# were not reached. Try again with them.}}',
  },
  bulkPlan: { bg: 'Покажете какво ще стане', en: 'Show what would happen' },
  bulkChosen: {
    bg: '{count, plural, one {Избран е # запис.} other {Избрани са # записа.}} Преди да стане нещо, ще видите какво точно ще стане.',
    en: '{count, plural, one {# record is chosen.} other {# records are chosen.}} Before anything happens you will see what exactly would happen.',
  },
  done: { bg: 'Готово.', en: 'Done.' },
  created: { bg: 'Записано.', en: 'Stored.' },
  saved: { bg: 'Промените са записани.', en: 'The changes are stored.' },
  save: { bg: 'Запишете', en: 'Save' },
  create: { bg: 'Създайте', en: 'Create' },
  edit: { bg: 'Редактирайте', en: 'Edit' },
  confirm: { bg: 'Потвърдете: {label}', en: 'Confirm: {label}' },
  newRecord: { bg: 'Нов запис: {label}', en: 'New: {label}' },
  editTitle: { bg: 'Редактиране: {title}', en: 'Edit: {title}' },
  noRows: { bg: 'Тук още няма нищо.', en: 'There is nothing here yet.' },
  noMatches: { bg: 'Няма нищо, което да отговаря на филтрите.', en: 'Nothing matches the filters.' },
  yes: { bg: 'Да', en: 'Yes' },
  no: { bg: 'Не', en: 'No' },
  dash: { bg: '–', en: '–' },
  processes: { bg: 'Процеси', en: 'Processes' },
  content: { bg: 'Съдържание', en: 'Content' },
  order: { bg: 'Ред', en: 'Order' },
  reason: { bg: 'Мотиви', en: 'Reason' },
  morning: { bg: 'Добро утро, {name}', en: 'Good morning, {name}' },
  day: { bg: 'Добър ден, {name}', en: 'Good afternoon, {name}' },
  evening: { bg: 'Добър вечер, {name}', en: 'Good evening, {name}' },
  workplace: { bg: 'Работно място', en: 'Workplace' },
} as const satisfies Record<string, Text>;

export const backofficeMessages = defineMessages('backoffice', TEXTS);

type OwnMessages = Messages<Record<string, Text>>;

/** The sentence for the code of an error: the module's own, ours, or a general one; a sentence stays as it is. */
export function sentence(
  code: string,
  params: Record<string, string | number>,
  own: OwnMessages | undefined,
): string {
  if (own && Object.hasOwn(own.texts, code)) return own('bg')(code, params);
  if (Object.hasOwn(TEXTS, code)) return backofficeMessages('bg')(code as keyof typeof TEXTS, params);
  return /\s/.test(code) ? code : backofficeMessages('bg')('ruleBroken');
}
