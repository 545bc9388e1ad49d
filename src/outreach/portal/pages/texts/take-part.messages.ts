import { defineMessages } from '../../../../platform/i18n/index.js';

export const takePartMessages = defineMessages('portal.pages.takePart', {
  title: { bg: 'Как да участвате', en: 'How to take part' },
  description: {
    bg: 'Къде да кажете мнението си, какво става с него и кога {municipality} Ви отговаря.',
    en: 'Where to have your say, what becomes of it and when {municipality} answers you.',
  },
  text: {
    bg: `За да четете, не Ви трябва профил. За да пишете, стига имейл адрес: изпращаме Ви писмо с връзка и код и с едно натискане потвърждавате, че сте Вие. Парола няма. Който не ползва интернет, участва на хартия, на гишето или в залата, и неговите думи тежат колкото написаните тук.

## Изберете по това, което искате

- [Кажете мнение в дебат](/debates) – Въпрос, по който се спори открито: „за“, „против“ и предложения. Накрая общината пише какво приема и какво не.
- [Пишете по проект на наредба или решение](/consultations) – Становище по целия проект или по отделен член. Всяко влиза в справката с мотивиран отговор.
- [Подпишете или започнете подписка](/petitions) – Искане, зад което стоят много хора. Общината дължи отговор.
- [Пишете на общината](/write) – Въпрос, предложение, сигнал или искане за среща. Получавате код и виждате срока.
- [Вижте препоръките на организациите](/recommendations) – Какво препоръчват сдруженията, какво отговаря общината и докъде е стигнало.
- [Елате на събитие](/events) – Кръгли маси, обсъждания, форуми и Фестивалът за граждански инициативи. Въпроси се задават и отдалеч.

## Стъпка по стъпка

1. **Вижте какво е отворено.** На [началната страница](/) са въпросите, по които се приемат мнения сега, с оставащите дни.
2. **Прочетете.** До всеки въпрос са мотивите, документите, доводите на другите и срокът, с изчислението му.
3. **Кажете го.** Пишете на самата страница, с профил или само с имейл. Новото мнение от непознат адрес се публикува, щом го потвърдите от писмото. Име се показва само ако поискате.
4. **Следете.** С „Следете“ получавате вест веднага, веднъж на ден или веднъж седмично, само когато нещо се е променило. Всяко писмо се спира с едно натискане.
5. **Прочетете отговора.** Отговорът и мотивите стоят до казаното от Вас, а в профила Ви, в „Вашето участие“, са събрани всички.

## Пътят на един дебат

Предлага го всеки с профил, организация или самата община. Екипът го одобрява, връща го за доработка или пише защо не го приема. След това хората спорят, а дирекциите отговарят официално. След последния ден общината пише заключение: какво взема, какво не и защо. На обявен ден проверява какво е направено.

## Пътят на една обществена консултация

Общината обявява какво ще обсъжда, публикува проекта с мотивите и срокът започва да тече: за наредби и правилници поне 30 календарни дни. Становище се пише на страницата на консултацията, по член или за целия текст; приема се и по имейл и на хартия, в деловодството. След срока излиза справка: всяко предложение, прието ли е и защо (чл. 26, ал. 5 от Закона за нормативните актове). Накрая се вижда и какво се промени в приетия текст.

## Пътят на една подписка

Започва с няколко души, които я подкрепят. Модератор проверява само дали е по правилата. После се подписва тук с имейл или на хартиени листове. Краят на събирането е постъпване в общината: тя отговаря до два месеца (чл. 118, ал. 1 от Административнопроцесуалния кодекс). Референдум, местна гражданска инициатива и общо събрание искат саморъчни подписи; редът е описан в [процедурите](/petitions/procedures).

## Пътят на едно писмо до общината

На [„Пишете на общината“](/write) избирате какво искате, а не към кого е. Получавате код веднага и входящ номер после. На въпрос се отговаря обичайно до 14 дни, на предложение и сигнал – до два месеца. Сигнал никога не става публичен и не се решава от този, срещу когото е.

## Пътят на една препоръка

Организация я изпраща от [работното си място](/workspace): конкретна, с отговорник и начин да се измери. Общината отговаря до два месеца, а след това двете страни отбелязват поотделно докъде е стигнало изпълнението. Ако не са съгласни, се вижда и това.

## В залата и на хартия

На събитие можете да се запишете с имейл или просто да дойдете. Въпросите от залата и тези отдалеч се събират на едно място. Предложеното там се вписва в консултацията или дебата, за които е. Протоколът се публикува и седем дни може да бъде поправян. В кметството и в {serviceCentre} ще Ви помогнат да попълните хартиен лист или да пишете тук.

## Откъде знаете, че нищо не е скрито

До всяко дело има път: предложено, решено, променено, изпълнено. Подписите, решенията и намесите на модераторите се заключват в [открит дневник](/ledger), който всеки може да провери сам. Сроковете се броят по българско време, а до всеки пише как е изчислен; законовите са на [една страница](/deadlines). Какво се допуска и какво не, е в [правилата](/rules).`,
    en: `You need no account to read. To write, an e-mail address is enough: we send you a message with a link and a code, and with one press you confirm that it is you. There is no password. Whoever does not use the internet takes part on paper, at the counter or in the hall, and those words weigh as much as what is written here.

## Choose by what you want

- [Speak in a debate](/debates) – A question argued about in the open: for, against, and proposals. At the end the municipality says what it takes up and what not.
- [Write about a draft ordinance or decision](/consultations) – An opinion on the whole draft or on one article. Each enters the report with a reasoned answer.
- [Sign or begin a petition](/petitions) – A demand with many people behind it. The municipality owes an answer.
- [Write to the municipality](/write) – A question, a proposal, a signal or a request for a meeting. You get a code and see the term.
- [See the recommendations of organisations](/recommendations) – What associations recommend, what the municipality answers and how far it has come.
- [Come to an event](/events) – Round tables, discussions, forums and the Festival of Civic Initiatives. Questions can be asked from afar as well.

## Step by step

1. **See what is open.** The [home page](/) shows what can be commented on now, with the days left.
2. **Read.** Beside each question are the reasons, the documents, the arguments of others and the term, with how it is worked out.
3. **Say it.** Write on the page itself, with an account or with an e-mail address alone. What comes from an unknown address is published as soon as you confirm it from the message. Your name is shown only if you ask for it.
4. **Follow.** With “Follow” you get news at once, once a day or once a week, only when something has changed. Each message is stopped with one press.
5. **Read the answer.** The answer and its reasons stand beside what you said, and all of them are gathered in your profile under “What you contributed”.

## The way of a debate

Anybody with an account, an organisation or the municipality itself proposes it. The staff approve it, send it back, or write why it is not accepted. Then people argue, and the units answer officially. After the last day the municipality writes a conclusion: what it takes up, what not and why. On an announced day it checks what was done.

## The way of a public consultation

The municipality announces what it will consult on, publishes the draft with its reasons, and the term begins: at least 30 calendar days for ordinances and rules. An opinion is written on the page of the consultation, on an article or on the whole text; it is taken by e-mail and on paper at the registry, too. After the term comes a report: each proposal, whether it was accepted and why (Art. 26(5) of the Normative Acts Act). In the end one also sees what changed in the adopted text.

## The way of a petition

It begins with a few people who back it. A moderator checks only whether it keeps the rules. Then it is signed here by e-mail or on sheets of paper. The end of collecting is the receipt by the municipality: it answers within two months (Art. 118(1) of the Administrative Procedure Code). A referendum, a local civic initiative and a general assembly need signatures by hand; how is described in the [procedures](/petitions/procedures).

## The way of a letter to the municipality

At [“Write to the municipality”](/write) you choose what you want, not whom it is for. You get a code at once and a registration number later. A question is usually answered within 14 days, a proposal or a signal within two months. A signal never becomes public and is not decided by whom it is against.

## The way of a recommendation

An organisation sends it from its [workspace](/workspace): specific, with somebody responsible and a way to measure it. The municipality answers within two months; after that both sides say, each for itself, how far it has been carried out. Where they disagree, that is shown as well.

## In the hall and on paper

You can register for an event by e-mail or simply come. Questions from the hall and from afar are gathered in one place. What is proposed there is entered into the consultation or the debate that it is about. The minutes are published and can be corrected for seven days. In the town halls and at the {serviceCentre} you will be helped to fill in a sheet or to write here.

## How you know that nothing is hidden

Each matter has a path: proposed, decided, changed, carried out. Signatures, decisions and the acts of moderators are locked into an [open ledger](/ledger) that everybody can check. Terms are counted in Bulgarian time, and each says how it was worked out; those of the law are on [one page](/deadlines). What is allowed and what not is in the [rules](/rules).`,
  },
});
