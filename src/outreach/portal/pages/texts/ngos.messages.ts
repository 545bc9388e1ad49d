import { defineMessages } from '../../../../platform/i18n/index.js';

export const ngosMessages = defineMessages('portal.pages.ngos', {
  title: { bg: 'За сдруженията и фондациите', en: 'For NGOs' },
  description: {
    bg: 'Вие виждате проблема цял и следите дали обещаното е направено. Тук препоръките Ви се броят.',
    en: 'You see the whole of a problem and watch whether promises are kept. Here your recommendations count.',
  },
  text: {
    bg: `## Вашата роля

Организациите събират опита на много хора, сравняват с другаде и помнят по-дълго от един мандат. Затова общината Ви дължи повече от „благодарим“: отговор по всяка препоръка, срок и отчет за изпълнението.

## Какво можете да направите тук

- [Отворете работното място на организацията](/workspace) – Препоръки, отговори, срокове и присъди за изпълнението, с колегите Ви.
- [Вижте всички препоръки](/recommendations) – Какво вече е препоръчано, прието, изпълнено или просрочено.
- [Вижте таблото](/recommendations/scoreboard) – Колко от препоръките са приети и колко са изпълнени, по теми и звена.
- [Пишете по проект](/consultations) – Становище от името на организацията, с ЕИК, както законът иска.
- [Предложете дебат](/debates/new) – От името на организацията; тя се вижда до въпроса.
- [Започнете подписка](/petitions/new) – И за процедурите със саморъчни подписи има списък какво се иска.
- [Елате на кръгла маса](/events) – И предложете добра практика, която при Вас работи.
- [Вземете данните](/api) – Таблици и програмен достъп за Вашите анализи.

## Как се започва

1. Влезте с имейл и в [профила си](/account) посочете организацията с нейния ЕИК. Служител я потвърждава; докато не е потвърдена, това се вижда.
2. Поканете колеги: едни пишат, други само четат.
3. Напишете препоръка: конкретна, с отговорник, срок и показател. Няколко, които стъпват на едно проучване, се изпращат заедно.

## Какво получавате и кога

| Какво сте направили | Какво получавате | Докога | Основание |
|---|---|---|---|
| Препоръка | Приема се, приема се частично или не – с мотиви | два месеца; до шест по решение на кмета | чл. 107 и 118 от АПК |
| Приета препоръка | Срок, етапи и отчети, до които стои Вашата оценка | договореният ден | на страницата ѝ |
| Възражение срещу отчет | Отговор, виден за всички | срокът е до възражението | правило на общината |
| Становище по проект | Ред в справката, с мотиви | преди актът да бъде приет | чл. 26, ал. 5 от ЗНА |

За донора Ви има [отчет на един адрес](/workspace): какво препоръчахте и какво излезе от него, с числа, които не се менят след това.`,
    en: `## Your role

Organisations gather the experience of many, compare with elsewhere and remember for longer than one term of office. That is why the municipality owes you more than thanks: an answer to each recommendation, a term, and an account of what was carried out.

## What you can do here

- [Open your organisation’s workspace](/workspace) – Recommendations, answers, terms and verdicts, together with your colleagues.
- [See all recommendations](/recommendations) – What was recommended, accepted, carried out or is overdue.
- [See the scoreboard](/recommendations/scoreboard) – How many were accepted and how many carried out, by topic and unit.
- [Write about a draft](/consultations) – An opinion on behalf of the organisation, with its company number, as the law asks.
- [Propose a debate](/debates/new) – On behalf of the organisation; it is shown beside the question.
- [Begin a petition](/petitions/new) – For procedures with signatures by hand there is a list of what is asked, too.
- [Come to a round table](/events) – And bring a good practice that works for you.
- [Take the data](/api) – Tables and an interface for programs, for your analyses.

## How to begin

1. Sign in by e-mail and give the organisation with its company number in [your profile](/account). Staff confirm it; until then it shows as not confirmed.
2. Invite colleagues: some write, others only read.
3. Write a recommendation: specific, with somebody responsible, a term and an indicator. Several that rest on one study are sent together.

## What you get, and when

| What you did | What you get | Until when | Ground |
|---|---|---|---|
| A recommendation | Accepted, accepted in part or not – with reasons | two months; up to six by decision of the mayor | Art. 107 and 118, Administrative Procedure Code |
| An accepted recommendation | A term, milestones and reports, with your verdict beside them | the agreed day | on its page |
| A dispute of a report | An answer that everybody sees | the term stands beside the dispute | rule of the municipality |
| An opinion on a draft | A row in the report, with reasons | before the act is adopted | Art. 26(5), Normative Acts Act |

For your donor there is a [report at one address](/workspace): what you recommended and what came of it, with figures that do not change afterwards.`,
  },
});
