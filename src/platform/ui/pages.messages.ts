import { defineMessages } from '../i18n/index.js';

/** What went wrong in the reader's words, and what to do now; by HTTP status. */
export const errorPageMessages = defineMessages('ui.errorPage', {
  title400: { bg: 'Заявката не може да се разчете', en: 'The request cannot be read' },
  text400: {
    bg: 'Адресът или изпратените данни са непълни или променени по пътя. Ако сте дошли от връзка в писмо, отворете я отново от самото писмо.',
    en: 'The address or the data sent are incomplete or were changed on the way. If you came from a link in a message, open it again from the message itself.',
  },
  title401: { bg: 'Първо влезте', en: 'Sign in first' },
  text401: {
    bg: 'Тази страница е лична. Влезте с имейла си и ще я видите.',
    en: 'This page is personal. Sign in with your e-mail to see it.',
  },
  title403: { bg: 'Нямате достъп до това', en: 'You cannot do this' },
  text403: {
    bg: 'Заявката беше отказана: или нямате нужното право, или е изпратена от друг сайт. Ако сте попълвали формуляр, върнете се и го изпратете оттам.',
    en: 'The request was refused: either you lack the right for it, or it was sent from another site. If you were filling in a form, go back and send it from there.',
  },
  title404: { bg: 'Тази страница не е намерена', en: 'Page not found' },
  text404: {
    bg: 'Адресът може да е сгрешен или страницата да е преместена. Нищо публикувано не се изтрива мълчаливо: потърсете го в раздела, към който принадлежи, или в картата на сайта.',
    en: 'The address may be mistyped or the page may have moved. Nothing published is removed silently: look for it in the section it belongs to, or in the site map.',
  },
  title405: { bg: 'Това не се прави оттук', en: 'This is not done from here' },
  text405: {
    bg: 'Отворихте адрес, на който само се изпращат формуляри. Започнете от началната страница.',
    en: 'You opened an address that only receives forms. Start from the home page.',
  },
  title409: { bg: 'Някой Ви изпревари', en: 'Somebody was faster' },
  text409: {
    bg: 'Междувременно състоянието се е променило и действието вече не е възможно. Отворете страницата отново и вижте какво е положението сега.',
    en: 'The state changed in the meantime and this can no longer be done. Open the page again to see how things stand.',
  },
  title413: { bg: 'Изпратеното е твърде голямо', en: 'What was sent is too large' },
  text413: {
    bg: 'Съкратете текста или изберете по-малък файл и опитайте отново.',
    en: 'Shorten the text or choose a smaller file and try again.',
  },
  title422: { bg: 'Това не може да стане така', en: 'It cannot be done like this' },
  text422: {
    bg: 'Правилата не допускат това действие в момента. Върнете се и проверете въведеното.',
    en: 'The rules do not allow this now. Go back and check what you entered.',
  },
  title429: { bg: 'Твърде много опити', en: 'Too many attempts' },
  text429: {
    bg: 'От този адрес дойдоха твърде много заявки за кратко време. {seconds, plural, =0 {Изчакайте малко и опитайте отново.} one {Опитайте отново след секунда.} other {Опитайте отново след # секунди.}}',
    en: 'Too many requests came from this address in a short time. {seconds, plural, =0 {Wait a little and try again.} one {Try again in a second.} other {Try again in # seconds.}}',
  },
  title500: { bg: 'При нас възникна грешка', en: 'Something went wrong on our side' },
  text500: {
    bg: 'Нищо от въведеното не е записано наполовина. Опитайте отново след малко; ако се повтори, пишете ни и посочете номера по-долу.',
    en: 'Nothing you entered was half saved. Try again in a moment; if it happens again, write to us and quote the number below.',
  },
  title503: { bg: 'Временно не работим', en: 'Temporarily out of service' },
  text503: {
    bg: 'Системата се възстановява след прекъсване. Нищо записано не е загубено. {seconds, plural, =0 {Опитайте отново след малко.} one {Опитайте отново след секунда.} other {Опитайте отново след # секунди.}}',
    en: 'The system is recovering from an interruption. Nothing saved was lost. {seconds, plural, =0 {Try again in a moment.} one {Try again in a second.} other {Try again in # seconds.}}',
  },
  reference: { bg: 'Номер за справка: {reference}', en: 'Reference number: {reference}' },
  leads: { bg: 'Оттук можете да продължите', en: 'You can go on from here' },
  siteMap: { bg: 'Карта на сайта', en: 'Site map' },
  home: { bg: 'Към началната страница', en: 'To the home page' },
  contact: { bg: 'Контакти', en: 'Contacts' },
  signIn: { bg: 'Вход', en: 'Sign in' },
});
