import { defineMessages } from '../../../../platform/i18n/index.js';

export const businessesMessages = defineMessages('portal.pages.businesses', {
  title: { bg: 'За бизнеса', en: 'For businesses' },
  description: {
    bg: 'Наредбите и таксите се усещат първо при Вас. Кажете какво ще струват, преди да са приети.',
    en: 'Ordinances and fees are felt by you first. Say what they will cost before they are adopted.',
  },
  text: {
    bg: `## Вашата роля

Вие знаете колко време отнема едно разрешение и какво струва едно изискване. Проектът за наредба идва с мотиви и очаквани разходи: проверете ги по своята сметка. Предложение с число се отговаря с число.

## Какво можете да направите тук

- [Вижте проектите, отворени за становища](/consultations?state=open) – Такси, реклама, търговия на открито, паркиране, строителство.
- [Кажете мнение в дебат](/debates) – От името на фирмата; посочете ЕИК в профила си.
- [Пишете на общината](/write) – Предложение как услугата да стане по-бърза или сигнал, че правилото не се спазва.
- [Поискайте среща](/write) – Пишете за какво и кого водите; предлагаме Ви час.
- [Вижте препоръките](/recommendations) – И онези за по-добра среда за работа; браншово сдружение може да отправи своя.
- [Елате на обсъждане](/events) – Бюджет, план за града, кръгли маси с други общини.
- [Следете своята тема](/subscriptions) – Вест, щом излезе проект по нея.

## Какво получавате и кога

| Какво сте направили | Какво получавате | Докога | Основание |
|---|---|---|---|
| Становище по проект на наредба | Срок за становища | поне 30 дни; 14 само по изключение, с публикувана причина | чл. 26, ал. 4 от ЗНА |
| Предложение в становището | Справка: прието ли е и защо | преди актът да бъде приет | чл. 26, ал. 5 от ЗНА |
| Възражение по общ административен акт, например план | Време за участие | поне един месец от съобщението | чл. 69, ал. 2 от АПК |
| Предложение за услуга | Решение с мотиви | два месеца | чл. 118, ал. 1 от АПК |

Как се броят сроковете, пише на [„Срокове по закон“](/deadlines). За административни услуги се обърнете към {serviceCentre} ({serviceHours}) или към {website}.

## Почтено

Становищата на фирмите се виждат с името им, като на всички организации. Предложение, от което печели само един, не е забранено; скрито, чие е – да.`,
    en: `## Your role

You know how long a permit takes and what a requirement costs. A draft ordinance comes with reasons and expected costs: check them against your own sums. A proposal with a figure is answered with a figure.

## What you can do here

- [See the drafts open for opinions](/consultations?state=open) – Fees, advertising, street trade, parking, building.
- [Speak in a debate](/debates) – On behalf of the business; give its company number in your profile.
- [Write to the municipality](/write) – A proposal to make a service faster, or a signal that a rule is not kept.
- [Ask for a meeting](/write) – Say what about and whom you bring; we offer you a time.
- [See the recommendations](/recommendations) – Those for a better business environment as well; an association of your trade may make its own.
- [Come to a discussion](/events) – The budget, the plan of the town, round tables with other municipalities.
- [Follow your topic](/subscriptions) – News as soon as a draft about it is out.

## What you get, and when

| What you did | What you get | Until when | Ground |
|---|---|---|---|
| An opinion on a draft ordinance | Time to give it | at least 30 days; 14 as an exception only, with a published reason | Art. 26(4), Normative Acts Act |
| A proposal in the opinion | A report: whether it was accepted and why | before the act is adopted | Art. 26(5), Normative Acts Act |
| An objection to a general administrative act, such as a plan | Time to take part | at least one month from the notice | Art. 69(2), Administrative Procedure Code |
| A proposal about a service | A decision with reasons | two months | Art. 118(1), Administrative Procedure Code |

How terms are counted is at [“Legal time limits”](/deadlines). For administrative services turn to the {serviceCentre} ({serviceHours}) or to {website}.

## Fair play

Opinions of businesses are shown with their name, like those of all organisations. A proposal from which one alone gains is not forbidden; hiding whose it is, is.`,
  },
});
