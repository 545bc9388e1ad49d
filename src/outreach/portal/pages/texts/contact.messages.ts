import { defineMessages } from '../../../../platform/i18n/index.js';

export const contactMessages = defineMessages('portal.pages.contact', {
  title: { bg: 'Контакти', en: 'Contacts' },
  description: {
    bg: 'Не знаете към кого да се обърнете? Започнете оттук.',
    en: 'You do not know whom to turn to? Start here.',
  },
  text: {
    bg: `## Кое къде

- [Имам мнение по проект](/consultations) – Намерете консултацията и пишете на страницата ѝ; там е и как да изпратите становище по имейл или на хартия.
- [Имам въпрос, предложение или сигнал](/write) – Получавате код веднага и виждате срока. Може и на хартия в {serviceCentre}.
- [Искам да знам, когато нещо се промени](/subscriptions) – Оставете имейл за тема, за едно дело или за всичко. Спира се с едно натискане.
- [Искам документ или информация](https://pitay.government.bg) – Заявление за достъп до обществена информация се решава до 14 дни (чл. 28 от ЗДОИ). Подава се в общината или през националната платформа.
- [Въпрос за личните ми данни](/privacy) – Вижте какво пазим и докога, или пишете на длъжностното лице по защита на данните.
- [Нещо в сайта не работи](/write) – Кажете ни на коя страница и какво се случи. За пречки пред достъпността вижте и [декларацията](/accessibility).

## Как да се свържете`,
    en: `## What goes where

- [I have an opinion on a draft](/consultations) – Find the consultation and write on its page; it also says how to send an opinion by e-mail or on paper.
- [I have a question, a proposal or a signal](/write) – You get a code at once and see the term. It can be done on paper at the {serviceCentre}, too.
- [I want to know when something changes](/subscriptions) – Leave an e-mail for a topic, for one matter or for everything. It is stopped with one press.
- [I want a document or information](https://pitay.government.bg) – A request for access to public information is decided within 14 days (Art. 28 of the Access to Public Information Act). It is made at the municipality or through the national platform.
- [A question about my personal data](/privacy) – See what we keep and until when, or write to the data protection officer.
- [Something on the site does not work](/write) – Tell us on which page and what happened. For accessibility barriers see the [statement](/accessibility) as well.

## How to get in touch`,
  },
});
