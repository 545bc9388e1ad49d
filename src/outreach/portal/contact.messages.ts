import { defineMessages } from '../../platform/i18n/index.js';

export const contactMessages = defineMessages('portal.contact', {
  title: { bg: 'Контакти', en: 'Contacts' },
  description: {
    bg: 'Кое къде се изпраща и как да се свържете с общината.',
    en: 'What goes where, and how to get in touch with the municipality.',
  },
  lead: {
    bg: 'Не знаете към кого да се обърнете? Започнете оттук.',
    en: 'You do not know whom to turn to? Start here.',
  },
  doorsTitle: { bg: 'Кое къде', en: 'What goes where' },
  opinion: { bg: 'Имам мнение по проект', en: 'I have an opinion on a draft' },
  opinionText: {
    bg: 'Намерете консултацията. На страницата ѝ пише къде и докога се изпращат мнения и какви са документите.',
    en: 'Find the consultation. Its page says where and until when opinions are sent, and has the documents.',
  },
  news: { bg: 'Искам да знам, когато нещо се промени', en: 'I want to know when something changes' },
  newsText: {
    bg: 'Абонирайте се с имейл от началната страница или от страницата на консултацията.',
    en: 'Subscribe with your e-mail on the home page or on the page of a consultation.',
  },
  newsLink: { bg: 'Към абонамента', en: 'To the subscription' },
  request: {
    bg: 'Имам въпрос, предложение или сигнал',
    en: 'I have a question, a proposal or a signal',
  },
  requestText: {
    bg: 'Напишете го тук: получавате код веднага и виждате срока. Може и на хартия в {serviceCentre}.',
    en: 'Write it here: you get a code at once and see the term. It can be done on paper at the {serviceCentre}, too.',
  },
  requestLink: { bg: 'Пишете на общината', en: 'Write to the municipality' },
  information: { bg: 'Искам документ или информация', en: 'I want a document or information' },
  informationText: {
    bg: 'Заявление за достъп до обществена информация се решава до 14 дни (чл. 28 от ЗДОИ). Подава се в общината или през националната платформа.',
    en: 'A request for access to public information is decided within 14 days (Art. 28 of the Access to Public Information Act). It is made at the municipality or through the national platform.',
  },
  informationLink: {
    bg: 'Платформа за достъп до обществена информация',
    en: 'Platform for access to public information (in Bulgarian)',
  },
  data: { bg: 'Въпрос за личните ми данни', en: 'A question about my personal data' },
  dataText: {
    bg: 'Пишете на длъжностното лице по защита на данните или вижте какво пазим и за колко време.',
    en: 'Write to the data protection officer, or see what we keep and for how long.',
  },
  dataLink: { bg: 'Защита на личните данни', en: 'Privacy' },
  trouble: { bg: 'Нещо в сайта не работи', en: 'Something on the site does not work' },
  troubleText: {
    bg: 'Кажете ни на коя страница и какво се случи. Ако е пречка за достъпността, вижте и декларацията.',
    en: 'Tell us on which page and what happened. If it is an accessibility barrier, see the statement as well.',
  },
  troubleLink: { bg: 'Декларация за достъпност', en: 'Accessibility statement' },
  contactsTitle: { bg: 'Как да се свържете', en: 'How to get in touch' },
  address: { bg: 'Адрес', en: 'Address' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  email: { bg: 'Имейл', en: 'E-mail' },
  website: { bg: 'Официален сайт', en: 'Official website' },
  hours: { bg: 'Работно време', en: 'Opening hours' },
  dpo: { bg: 'Длъжностно лице по защита на данните', en: 'Data protection officer' },
  emergency: {
    bg: 'При опасност за живота или здравето се обадете на 112.',
    en: 'If life or health is in danger, call 112.',
  },
});
