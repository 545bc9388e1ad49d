import { defineMessages } from '../../../../platform/i18n/index.js';

export const accessibilityMessages = defineMessages('portal.pages.accessibility', {
  title: { bg: 'Декларация за достъпност', en: 'Accessibility statement' },
  description: {
    bg: '{municipality} се ангажира платформата „Мегдан“ да е достъпна съгласно Закона за електронното управление и Директива (ЕС) 2016/2102.',
    en: '{municipality} is committed to making the Megdan platform accessible, in accordance with the Electronic Governance Act and Directive (EU) 2016/2102.',
  },
  text: {
    bg: `Декларацията се отнася за този сайт, на български и на английски, заедно с писмата, които изпраща, и с таблиците и документите, които сам съставя.

## Степен на съответствие

Платформата **съответства частично** на стандарта EN 301 549 и на WCAG 2.2, ниво AA, поради изброеното в „Съдържание, което не е достъпно“.

## Какво е направено

- Всичко се прави само с клавиатура и фокусът се вижда.
- Сайтът работи изцяло без JavaScript.
- Контрастът на текста е поне 4,5 : 1 в светлия и в тъмния вид; уважава се режимът с висок контраст.
- Страниците се четат на екран с ширина 320 пиксела без странично превъртане и при увеличение 200 %.
- Грешките във формулярите са събрани отгоре и стоят до своето поле, а написаното се пази.
- Към графиките има таблица със същите числа, към снимките – описание с думи.
- Текст на друг език е отбелязан като такъв, за да се прочете правилно.
- Няма картинки с изкривени букви: никой не доказва, че е човек.
- Който е поискал по-малко движение, не вижда анимации.

## Съдържание, което не е достъпно

**Несъответствие с изискванията**

- Част от прикачените документи (PDF и сканирани приложения), изготвени извън платформата, може да нямат структура за екранен четец. Поискайте достъпен вариант и ще Ви го изпратим.
- Платформата още не е изпитана от хора, които всеки ден ползват екранен четец; оценката е на разработчиците.

**Извън обхвата на изискванията**

- Видеоизлъчванията на живо и карти или записи на други сайтове, към които водят връзки.
- Документите, които граждани и организации прилагат към написаното от тях.

Английският превод обхваща самата платформа; проектите и документите са на езика, на който са внесени.

## Изготвяне на декларацията

Прегледана е на {accessibilityReviewedOn} въз основа на самооценка: автоматична проверка на страниците с axe, на широк и тесен екран, в светъл и тъмен вид, и преглед с клавиатура. Преглежда се поне веднъж в годината и след всяка съществена промяна.

## Обратна връзка

Опишете на коя страница сте и какво не успяхте да направите: {email}, {phone} или на гише в {serviceCentre}. Отговаряме обичайно до 14 дни и, ако е нужно, Ви предоставяме съдържанието по друг начин: на хартия, с едър шрифт или прочетено по телефона.

## Ако отговорът не Ви удовлетворява

Спазването на изискванията се наблюдава от Министерството на електронното управление: https://egov.government.bg. Към него можете да се обърнете, ако не получите отговор или не сте доволни от него. Жалба може да подадете и до омбудсмана: https://www.ombudsman.bg, а при неравно третиране поради увреждане – до Комисията за защита от дискриминация: https://www.kzd-nondiscrimination.com.`,
    en: `This statement applies to this site, in Bulgarian and in English, to the messages that it sends, and to the tables and documents that it makes itself.

## Compliance status

The platform is **partially compliant** with EN 301 549 and with WCAG 2.2 level AA, owing to what is listed under “Content that is not accessible”.

## What has been done

- Everything can be done with the keyboard alone, and the focus is visible.
- The site works completely without JavaScript.
- Text has a contrast of at least 4.5:1 in the light and in the dark scheme; high-contrast mode is respected.
- Pages can be read on a screen 320 pixels wide without sideways scrolling, and at 200% zoom.
- Errors in forms are gathered on top and stand beside their field, and what was typed is kept.
- Charts come with a table of the same figures, pictures with a description in words.
- Text in another language is marked as such, so that it is read out rightly.
- There are no distorted letters to decipher: nobody has to prove to be human.
- Whoever asked for less motion sees no animation.

## Content that is not accessible

**Not in compliance with the requirements**

- Some attached documents (PDF and scanned annexes), made outside the platform, may lack structure for screen readers. Ask for an accessible version and we will send it to you.
- The platform has not yet been tested by people who use a screen reader every day; the assessment is the developers’ own.

**Outside the scope of the requirements**

- Live video, and maps or recordings on other sites to which links lead.
- Documents that citizens and organisations attach to what they write.

The English translation covers the platform itself; drafts and documents are in the language in which they were submitted.

## Preparation of this statement

It was reviewed on {accessibilityReviewedOn} on the basis of a self-assessment: automatic checks of the pages with axe, on wide and narrow screens, in the light and dark schemes, and a review with the keyboard. It is reviewed at least once a year and after each substantial change.

## Feedback

Describe which page you were on and what you could not do: {email}, {phone}, or at the counter of the {serviceCentre}. We usually answer within 14 days and, if needed, give you the content in another way: on paper, in large print or read out by telephone.

## If the answer does not satisfy you

Compliance is monitored by the Ministry of e-Governance: https://egov.government.bg. You can turn to it if you get no answer or are not content with it. You can also complain to the Ombudsman: https://www.ombudsman.bg, and in case of unequal treatment because of a disability to the Commission for Protection against Discrimination: https://www.kzd-nondiscrimination.com.`,
  },
});
