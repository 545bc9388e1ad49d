import { defineMessages } from '../i18n/index.js';

export const httpMessages = defineMessages('http', {
  keptTitle: { bg: 'Написаното от Вас не е изгубено', en: 'What you wrote is not lost' },
  keptSend: {
    bg: 'Не успяхме да го запишем. Оставете тази страница отворена и след малко изпратете отново, или си го копирайте.',
    en: 'We could not save it. Keep this page open and send it again in a moment, or copy it.',
  },
  keptCopy: {
    bg: 'Не успяхме да го запишем. Копирайте си го и след малко попълнете формуляра отново.',
    en: 'We could not save it. Copy it and fill in the form again in a moment.',
  },
  keptField: { bg: 'Поле {number}', en: 'Field {number}' },
  keptButton: { bg: 'Изпратете отново', en: 'Send again' },
  apiTitle: { bg: 'Отворени данни', en: 'Open data' },
  apiLead: {
    bg: 'Всичко публично тук се чете и от програми: без ключ, без регистрация, от всеки сайт.',
    en: 'All that is public here can be read by programs too: without a key, without registration, from any site.',
  },
  apiHow: { bg: 'Как се чете', en: 'How to read it' },
  apiHowText: {
    bg: 'Отговорите са в JSON. Дълги списъци идват на страници: вземете стойността на „next“ и я дайте като „cursor“. Грешките са в application/problem+json (RFC 9457).',
    en: 'Answers are JSON. Long lists come in pages: take the value of “next” and pass it as “cursor”. Errors are application/problem+json (RFC 9457).',
  },
  apiExample: { bg: 'Пример', en: 'Example' },
  apiDescription: { bg: 'Описание за програми (OpenAPI 3.1)', en: 'Description for programs (OpenAPI 3.1)' },
  apiAddresses: { bg: 'Адреси', en: 'Addresses' },
  apiAddress: { bg: 'Адрес', en: 'Address' },
  apiWhat: { bg: 'Какво дава', en: 'What it gives' },
});
