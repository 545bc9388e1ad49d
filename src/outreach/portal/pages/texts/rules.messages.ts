import { defineMessages } from '../../../../platform/i18n/index.js';

export const rulesMessages = defineMessages('portal.pages.rules', {
  title: { bg: 'Правила за участие', en: 'Rules of participation' },
  description: {
    bg: 'Едни и същи за граждани, за организации и за общината: какво очакваме от казаното и какво може да очаквате Вие.',
    en: 'The same for citizens, organisations and the municipality: what we expect of what is said, and what you may expect.',
  },
  text: {
    bg: `## Когато пишете

- Говорете по темата и посочете члена или частта, за която се отнася.
- Напишете какво предлагате и защо. Мотивирано предложение се отговаря по-лесно.
- В становище по проект на нормативен акт посочете дали пишете от свое име, или от името на друг: законът го изисква. Организациите посочват своя ЕИК.
- Не включвайте лични данни на други хора, ЕГН, здравни сведения или снимки без съгласие.
- Спорете с доводите, не с човека: без обиди, заплахи, призиви към омраза и клевети.
- Не пращайте реклама и едно и също предложение много пъти. Броят на повторенията не го прави по-силно.

## Как се модерира

- Премахва се само онова, за което има основание в [списъка с основания](/moderation-rules), и авторът винаги научава кое е то.
- Сигнал до написаното подава всеки. Авторът не научава кой го е подал.
- Скрити мерки няма: каквото чака модератор, авторът му го вижда и получава писмо с причината.
- Машина може да задържи написаното до преглед, но решава човек.
- Решение се обжалва безплатно; отговаря друг служител, а не този, който е решил.
- Всяко решение влиза в [дневника на модерацията](/moderation-log), без имена.
- Модератор не пренаписва чужди думи.

## Какво прави общината

- Публикува проекта заедно с мотивите и документите и не скъсява обявения срок.
- Удължаване и оттегляне става само с публикувана причина.
- Не изтрива мълчаливо: приключилите и оттеглените дела остават на адреса си.
- Публикува справка за постъпилите предложения преди приемането на нормативен акт (чл. 26, ал. 5 от Закона за нормативните актове).
- Всяка промяна от служител оставя следа в дневника на системата.

## Организации

Профил, който представлява сдружение, фондация или фирма, се потвърждава от служител по ЕИК. Докато не е потвърден, това се вижда.

## За какво това не е мястото

Сигнали за нарушения по Закона за защита на лицата, подаващи сигнали или публично оповестяващи информация за нарушения, се подават до определеното длъжностно лице, по [отделен ред](/whistleblowing). При опасност се обадете на 112.

## Ако не сте съгласни

Ако смятате, че срокът е грешно изчислен, че липсва документ или че не Ви е отговорено, [пишете ни](/write). Отговаря звеното, посочено на страницата на делото.`,
    en: `## When you write

- Speak to the subject, and name the article or part you mean.
- Write what you propose and why. A reasoned proposal is easier to answer.
- In an opinion on a draft normative act say whether you write for yourself or on behalf of another: the law asks for it. Organisations give their company number (EIK).
- Leave out personal data of others, personal numbers, health matters and pictures taken without consent.
- Argue with arguments, not with people: no insults, threats, hatred or slander.
- Send no advertising, and not the same proposal many times. Repetition does not make it weigh more.

## How it is moderated

- Only what has a ground in the [list of grounds](/moderation-rules) is removed, and its author always learns which.
- Anybody may report what is written. The author does not learn who did.
- There are no hidden measures: its author sees what waits for a moderator and gets a message with the reason.
- A machine may hold what was written until it is looked at, but a person decides.
- A decision can be appealed against free of charge; another official than the one who decided answers.
- Each decision is entered in the [log of moderation](/moderation-log), without names.
- A moderator does not rewrite what others said.

## What the municipality does

- It publishes the draft together with the reasons and the documents, and does not shorten an announced term.
- It extends or withdraws only with a published reason.
- It removes nothing silently: closed and withdrawn matters stay at their address.
- It publishes a report on the proposals before a normative act is adopted (Art. 26(5) of the Normative Acts Act).
- Every change made by staff leaves a trace in the journal of the system.

## Organisations

A profile that stands for an association, a foundation or a business is confirmed by staff against its company number (EIK). Until then it shows as not confirmed.

## What this is not the place for

Reports of breaches under the Whistleblower Protection Act are made to the official appointed for them, in [another way](/whistleblowing). In an emergency call 112.

## If you disagree

If you think that a term is wrongly counted, that a document is missing or that you were not answered, [write to us](/write). The unit named on the page of the matter answers.`,
  },
});
