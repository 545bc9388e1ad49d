import { defineMessages } from '../../../../platform/i18n/index.js';

export const aboutMessages = defineMessages('portal.pages.about', {
  title: { bg: 'За платформата', en: 'About the platform' },
  description: {
    bg: 'Какво е „Мегдан“, кой отговаря за него и какво не може да направи и самата община.',
    en: 'What Megdan is, who is responsible for it, and what not even the municipality can do here.',
  },
  text: {
    bg: `Мегданът е площадът, на който селото решава. Тук {municipality} излага проектите си, преди да ги реши, чува предложения, които никой не ѝ е поискал, и отговаря на тях пред всички.

## Кой отговаря

Платформата се води от {municipality}. Отговорите дават дирекциите, чиято работа е въпросът; името на звеното стои на страницата. Модераторите следят само за правилата и нямат право да пренаписват чужди думи. Кого да потърсите, пише в [контактите](/contact).

## На какво можете да разчитате

- Общото между дебат, консултация, подписка, писмо, препоръка и събитие е пътят: от казаното до решеното и направеното. Той не се къса с края на срока.
- Каквото се брои, се брои пред всички: подписи, отговори в срок, приети предложения, закъснения.
- Решено веднъж, не се пренаписва: справки, отговори и протоколи се поправят с нова версия, а старата остава.
- Каквото се скрие, се скрива с основание, авторът научава защо и може да възрази. Всяко такова решение е в [дневника на модерацията](/moderation-log), без имена.
- Подписи, решения и намеси се заключват във верига, която всеки проверява сам: [откритият дневник](/ledger).

## Какво не правим

Не питаме за ЕГН, не следим кой какво чете и не подреждаме мненията по това кого познаваме. Гласуването тук е съвет, не решение: решават кметът и общинският съвет, които избирате.

## Данните са Ваши

Всичко публично може да се изтегли и ползва: таблици, емисии и програмен достъп са описани на [„Отворени данни и API“](/api). Личните данни не са сред тях; какво пазим и докога, е в [„Защита на личните данни“](/privacy).

## Откъде идва

„Мегдан“ продължава платформата за граждански дебати, създадена по проекта [„Заедно за развитие“](/about-project). Програмният код е свободен, с лиценз EUPL-1.2, и всяка община може да го ползва.`,
    en: `The megdan is the square on which a village decides. Here {municipality} lays out its drafts before it decides on them, hears proposals that nobody asked for, and answers them in front of everybody.

## Who is responsible

The platform is run by {municipality}. The answers come from the units whose work the question is; the name of the unit stands on the page. Moderators look after the rules alone and may not rewrite what others said. Whom to turn to is in the [contacts](/contact).

## What you can rely on

- What debates, consultations, petitions, letters, recommendations and events have in common is the path: from what was said to what was decided and done. It does not break off with the end of a term.
- What is counted is counted in front of everybody: signatures, answers in time, accepted proposals, delays.
- What was decided is not rewritten: reports, answers and minutes are corrected by a new version, and the old one stays.
- What is hidden is hidden on a ground, its author learns why and may appeal. Each such decision is in the [log of moderation](/moderation-log), without names.
- Signatures, decisions and interventions are locked into a chain that everybody can check: the [open ledger](/ledger).

## What we do not do

We do not ask for personal numbers, do not watch who reads what, and do not order opinions by whom we know. Votes here are advice, not a decision: the mayor and the council that you elect decide.

## The data are yours

Everything public can be downloaded and used: tables, feeds and an interface for programs are described at [“Open data and API”](/api). Personal data are not among them; what we keep and until when is in [“Privacy”](/privacy).

## Where it comes from

Megdan continues the platform for civic debates made under the project [“Together for development”](/about-project). The program code is free, under the EUPL-1.2, and every municipality may use it.`,
  },
});
