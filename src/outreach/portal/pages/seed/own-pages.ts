import { BUILT_IN, shippedInput } from '../built-in.js';
import type { PageInput } from '../page-input.rules.js';

const shipped = shippedInput(BUILT_IN['accessibility']!.texts);

/** One statement has a history, so that the demo shows how it is read. */
export const ACCESSIBILITY: { note: string; input: PageInput } = {
  note: 'Добавен е срок за достъпен вариант на документ',
  input: {
    ...shipped,
    textBg: shipped.textBg.replace(
      'Поискайте достъпен вариант и ще Ви го изпратим.',
      'Поискайте достъпен вариант и ще Ви го изпратим до десет работни дни.',
    ),
    textEn: shipped.textEn.replace(
      'Ask for an accessible version and we will send it to you.',
      'Ask for an accessible version and we will send it to you within ten working days.',
    ),
  },
};

/** Pages that a municipality would make for itself. */
export const ownPages: { slug: string; daysAgo: number; note: string; input: PageInput }[] = [
  {
    slug: 'pomosht-na-myasto',
    daysAgo: 200,
    note: 'Нова страница за помощта в кметствата',
    input: {
      titleBg: 'Помощ на място',
      titleEn: 'Help in person',
      descriptionBg: 'Къде да Ви помогнат да участвате, ако не ползвате интернет.',
      descriptionEn: 'Where you are helped to take part if you do not use the internet.',
      textBg: `Не е нужно да имате компютър, имейл или телефон с интернет. Написаното на хартия се въвежда тук и върви по същия път.

## Къде

| Място | Кога | С какво помагат |
|---|---|---|
| {serviceCentre} | {serviceHours} | всичко: становища, подписки, обръщения, записване за събития |
| Кметство Мелник | вторник, 9:00 – 12:00 ч. | становища и обръщения на хартия |
| Кметство Микрево | четвъртък, 9:00 – 12:00 ч. | становища и обръщения на хартия |
| Читалищна библиотека в Сандански | понеделник – събота, 10:00 – 17:00 ч. | два компютъра и библиотекар, който показва |

## Какво да носите

1. Каквото искате да кажете, написано или наум: служителят може да го запише.
2. Адрес за отговор. Ако го оставите, отговорът идва по пощата; ако не – питайте с кода от бележката.

Въпроси: {phone}.`,
      textEn: `You need no computer, no e-mail and no telephone with internet. What is written on paper is entered here and goes the same way.

## Where

| Place | When | What they help with |
|---|---|---|
| {serviceCentre} | {serviceHours} | everything: opinions, petitions, letters, registration for events |
| Town hall of Melnik | Tuesday, 9:00–12:00 | opinions and letters on paper |
| Town hall of Mikrevo | Thursday, 9:00–12:00 | opinions and letters on paper |
| Community library in Sandanski | Monday to Saturday, 10:00–17:00 | two computers, and a librarian who shows how |

## What to bring

1. What you want to say, written or in your head: the clerk can write it down.
2. An address for the answer. If you leave one, the answer comes by post; if not, ask with the code on your slip.

Questions: {phone}.`,
    },
  },
  {
    slug: 'kak-se-provezhda-krugla-masa',
    daysAgo: 90,
    note: 'По опита от първите четири кръгли маси',
    input: {
      titleBg: 'Как се провежда кръгла маса',
      titleEn: '',
      descriptionBg:
        'Кратък наръчник за сдружения и кметства, които искат да съберат хората около един въпрос.',
      descriptionEn: '',
      textBg: `Наръчникът е от опита на първите четири кръгли маси по проекта [„Заедно за развитие“](/about-project). Може да го ползвате свободно.

## Преди

- Един въпрос, написан така, че да може да се отговори и с „не“.
- Поне трима души, които мислят различно, и един, който пита.
- Място без стъпала, вода и разписание на автобусите.
- [Обявено събитие](/events) с програма и материали поне седмица по-рано.

## В залата

1. Четвърт час за въпроса: какво знаем и какво струва.
2. По пет минути на говорител; часовникът се вижда от всички.
3. Час за залата: първо въпроси, после предложения. Всяко предложение се записва с думите на този, който го е казал.
4. Накрая се прочита какво е записано.

## След това

- Протоколът излиза до две седмици и седем дни може да бъде поправян.
- Предложенията се вписват в консултацията или дебата, за които са.
- След половин година на същата страница се пише какво е станало.`,
      textEn: '',
    },
  },
];
