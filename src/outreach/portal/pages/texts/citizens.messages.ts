import { defineMessages } from '../../../../platform/i18n/index.js';

export const citizensMessages = defineMessages('portal.pages.citizens', {
  title: { bg: 'За гражданите', en: 'For citizens' },
  description: {
    bg: 'Вие знаете как живее Вашата улица. Тук това знание влиза в решенията на общината.',
    en: 'You know how your street lives. Here that knowledge enters the decisions of the municipality.',
  },
  text: {
    bg: `## Вашата роля

Законът Ви дава право да знаете какво готви общината, преди да е решено, да предложите друго и да получите отговор с мотиви. Не е нужно да сте специалист: достатъчно е да кажете какво виждате и какво би помогнало.

## Какво можете да направите тук

- [Кажете мнение в дебат](/debates) – Подкрепете довод, отговорете или напишете свой. Със или без профил.
- [Пишете по проект](/consultations) – По целия текст или по отделен член; на ясен език, не на езика на закона.
- [Подпишете подписка](/petitions) – С имейл, за минута. Името Ви се вижда само ако поискате.
- [Започнете подписка](/petitions/new) – Когато зад искането стоят и други. Водим Ви стъпка по стъпка.
- [Предложете дебат](/debates/new) – Когато въпросът е спорен и е важно да се чуят всички.
- [Пишете на общината](/write) – Въпрос, предложение, сигнал, среща. Ако не знаете кое е, започнете оттук.
- [Елате на събитие](/events) – Или задайте въпроса си отдалеч.
- [Изберете какво да следите](/subscriptions) – Вест само когато нещо се е променило.

## Какво получавате и кога

| Какво сте направили | Какво получавате | Докога | Основание |
|---|---|---|---|
| Становище по проект на наредба | Справка с мотивиран отговор на всяко предложение | преди актът да бъде приет | чл. 26, ал. 5 от ЗНА |
| Подписка или предложение | Решение с мотиви | два месеца; до шест, когато се налага проучване | чл. 118 от АПК |
| Сигнал | Решение; ако е основателен – и мерки | два месеца, с удължаване най-много до три | чл. 121 от АПК |
| Въпрос или искане за среща | Отговор | обичайно 14 дни | правило на общината |
| Мнение в дебат | Заключение: какво се приема, какво не и защо | обичайно 30 дни след края | правило на общината |

Как се броят сроковете, пише на [„Срокове по закон“](/deadlines).

## Ако нямате интернет

В кметството и в {serviceCentre} ({serviceHours}) приемат всичко това на хартия и Ви дават бележка с код. Постъпилото там се вписва тук и върви по същия път.`,
    en: `## Your role

The law gives you the right to know what the municipality prepares before it is decided, to propose otherwise, and to get an answer with reasons. You need not be a specialist: it is enough to say what you see and what would help.

## What you can do here

- [Speak in a debate](/debates) – Support an argument, reply, or write your own. With or without an account.
- [Write about a draft](/consultations) – On the whole text or on one article; in plain words, not those of the law.
- [Sign a petition](/petitions) – By e-mail, in a minute. Your name is shown only if you ask for it.
- [Begin a petition](/petitions/new) – When others stand behind the demand, too. We lead you step by step.
- [Propose a debate](/debates/new) – When a question is disputed and everybody should be heard.
- [Write to the municipality](/write) – A question, a proposal, a signal, a meeting. If you do not know which, start here.
- [Come to an event](/events) – Or ask your question from afar.
- [Choose what to follow](/subscriptions) – News only when something has changed.

## What you get, and when

| What you did | What you get | Until when | Ground |
|---|---|---|---|
| An opinion on a draft ordinance | A report with a reasoned answer to each proposal | before the act is adopted | Art. 26(5), Normative Acts Act |
| A petition or a proposal | A decision with reasons | two months; up to six where it has to be looked into | Art. 118, Administrative Procedure Code |
| A signal | A decision; where it is right, measures too | two months, prolonged to three at most | Art. 121, Administrative Procedure Code |
| A question or a request for a meeting | An answer | usually 14 days | rule of the municipality |
| An opinion in a debate | A conclusion: what is taken up, what not and why | usually 30 days after the end | rule of the municipality |

How terms are counted is at [“Legal time limits”](/deadlines).

## Without the internet

The town halls and the {serviceCentre} ({serviceHours}) take all of this on paper and give you a slip with a code. What comes in there is entered here and goes the same way.`,
  },
});
