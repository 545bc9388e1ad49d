import { defineMessages } from '../../../../platform/i18n/index.js';

export const privacyMessages = defineMessages('portal.pages.privacy', {
  title: { bg: 'Защита на личните данни', en: 'Privacy' },
  description: {
    bg: 'Пазим толкова, колкото е нужно да Ви пишем, да Ви познаем и да Ви отговорим. Който само чете, не оставя нищо.',
    en: 'We keep what is needed to write to you, to know you and to answer you. Whoever only reads leaves nothing behind.',
  },
  text: {
    bg: `## Кой отговаря за данните

Администратор на личните данни е {municipality}, ЕИК {eik}, {address}, {email}, {phone}.

Длъжностно лице по защита на данните: {dpoEmail}, {dpoPhone}.

## Какво пазим, защо и докога

Основанията са по чл. 6, § 1 от Регламент (ЕС) 2016/679: съгласие (буква „а“), законово задължение („в“) и задача от обществен интерес („д“).

| Какво | Защо и на какво основание | Докога |
|---|---|---|
| **Абонамент**: имейл адрес, какво следите, колко често, език, кога сте потвърдили | За да Ви пишем за промените. Съгласие, „а“. | Докато се отпишете и 90 дни след това, за да можете да се върнете; от страницата с предпочитанията – веднага. Непотвърден адрес: 30 дни. |
| **Писма до Вас** | За да стигнат и след прекъсване. Ако адресът не приема писма, помним негов отпечатък. „Д“. | До 30 дни след изпращането. |
| **Профил**: имейл адрес; име и населено място, ако ги попълните; език, организация, степен на потвърждаване | За да влизате и да участвате. „Д“. | Докато изтриете профила си; тогава имейлът и името се заличават. |
| **Дебати и мнения**; под тях името Ви, ако сте го избрали, или код | За да се води обсъждането открито. „Д“. | Докато ги изтриете, или профила си: тогава мненията остават без човек зад тях. Непотвърдено мнение: 3 дни. |
| **Становища по проекти**: написаното, от свое име ли е, организация; имейл, ако пишете без профил | Справка и отговор по чл. 26, ал. 5 от Закона за нормативните актове. „В“. | Текстът и отговорът остават към акта; връзката с човека се заличава с профила. |
| **Подписи**: име, населено място, имейл | За да е подписката истинска и всеки да подпише веднъж. „Д“. | Обичайно 6 месеца след края: после остават броят, населените места и времето. Непотвърден подпис – до края на подписката. |
| **Обръщения към общината**: име, адрес за отговор, написаното | Производство по глава осма от Административнопроцесуалния кодекс. „В“. | По сроковете за архивиране на общината. Сигналите не стават публични. |
| **Записване за събитие**: име, имейл адрес и от какво имате нужда, за да участвате, ако го напишете; дали сте дошли; въпросът Ви към залата | За да има място за Вас и да научите, ако нещо се промени. „Д“; за нуждите – изрично съгласие, чл. 9, § 2, буква „а“. | Обичайно 90 дни след събитието; точният срок е във формата. После остават броят на записаните и на дошлите. Анкетата не се свързва с Вас. |
| **Протоколи, снимки и имена на говорители** от събития | Публично събитие, „д“. Говорителите и хората на снимка в близък план се питат. | Остават със събитието; сваляме снимка, ако поискате. |
| **Препоръки и добри практики**: организацията; кой от нея пише (като номер); име, имейл и телефон за връзка с добрата практика | Обмен на опит. „Д“; име на човек за връзка се показва само със съгласие, „а“. | Докато са публикувани; данните за връзка се махат, щом човекът поиска. |
| **„Искаме това и тук“** под добра практика: че сте я подкрепили, от кое населено място; имейл, ако нямате профил | За да се брои всеки веднъж. „Д“. Показват се само броят и местата. | Докато оттеглите подкрепата или изтриете профила си. Непотвърдена подкрепа се трие с връзката си. |
| **Документите в библиотеката**: имена на автори; колко пъти е изтеглен документ | Цитиране и отчет. „Д“. Изтеглянията се броят, без да се записва кой. | Остават с документа. |
| **Сигнали за написано, решения, възражения и спирания** | За да е защитено обсъждането и всяко решение да може да се обжалва. Регламент (ЕС) 2022/2065, „в“. | Имейл, оставен със сигнал: до една година след решението. Решенията остават в дневника, без имена. |
| **Писма за вход**: връзка и код | За да влезете без парола. „Д“. | Важат 60 минути и веднъж; следата се трие след 30 дни. |
| **Бисквитка за вход**, само ако влезете | Строго необходима, затова без съгласие. | До изход, 30 дни без посещение или най-много 90 дни. |
| **Отпечатък на мрежовия адрес** | За да спрем злоупотреби с формулярите. Самият адрес не се записва. „Д“. | До края на ограничението, най-много един ден. |

Данните получаваме от Вас. Имейл и име не са задължителни, за да четете; без имейл не можем да Ви отговорим, а по анонимни предложения и сигнали законът не допуска производство (чл. 111, ал. 4 от Административнопроцесуалния кодекс).

## Кой ги вижда

Служителите, чиято работа е въпросът, и тези, които поддържат системата по договор с общината. Не се предават на други, освен когато законът задължава, и не напускат Европейския съюз.

## Какво не правим

- Не искаме и не пазим ЕГН.
- Няма проследяващи бисквитки, реклами, чужди скриптове и чужди шрифтове: всичко идва от този сайт.
- Не следим дали отваряте писмата и къде натискате в тях.
- Не продаваме и не предаваме данни за други цели.
- Машина не взема окончателни решения за Вас: каквото правило скрие или задържи, го решава човек.

## Как са защитени

Имейл адресите и имената са шифровани в базата данни (AES-256-GCM) с ключ, който не е в нея. За да разпознаем един адрес, сравняваме негов отпечатък, направен с друг ключ. Връзката до сайта е шифрована. Служителите влизат с парола и втори фактор, виждат само нужното за работата им и действията им остават в дневник, от който не може да се трие през системата и в който няма лични данни. В откритата верига от записи влизат отпечатъци, не имена.

## В самия браузър

Ако пишете дълъг текст и връзката прекъсне, браузърът го помни до затварянето на раздела, за да не го губите. Той не се изпраща никъде, докато не натиснете бутона.

## Вашите права

- **Достъп и пренос**: от [профила си](/account) изтегляте всичко за Вас в един файл.
- **Поправка**: променяте данните си в профила.
- **Изтриване**: изтривате профила си сами; всеки абонамент спирате от връзката в писмото.
- **Ограничаване и възражение**: пишете на {dpoEmail}.
- **Оттегляне на съгласието**: по всяко време, с едно натискане, без последици за вече направеното.

Отговаряме до един месец (чл. 12, § 3 от Регламент (ЕС) 2016/679).

## Жалба

Ако смятате, че правата Ви са нарушени, можете да подадете жалба до Комисията за защита на личните данни: 1592 София, бул. „Проф. Цветан Лазаров“ 2, [kzld@cpdp.bg](mailto:kzld@cpdp.bg), https://www.cpdp.bg.`,
    en: `## Who is responsible

The controller of the data is {municipality}, company number {eik}, {address}, {email}, {phone}.

Data protection officer: {dpoEmail}, {dpoPhone}.

## What we keep, why, and until when

The grounds are those of Art. 6(1) of Regulation (EU) 2016/679: consent (a), legal obligation (c) and a task in the public interest (e).

| What | Why, and on which ground | Until when |
|---|---|---|
| **Subscription**: e-mail address, what you follow, how often, language, when you confirmed | To write to you about changes. Consent, (a). | Until you unsubscribe and 90 days after, so that you can come back; on the preferences page at once. An unconfirmed address: 30 days. |
| **Messages to you** | So that they arrive even after an interruption. If an address refuses mail we remember a fingerprint of it. (e). | Up to 30 days after sending. |
| **Profile**: e-mail address; name and settlement if you fill them in; language, organisation, level of verification | So that you can sign in and take part. (e). | Until you delete your profile; the e-mail and the name are then erased. |
| **Debates and comments**; with your name if you chose so, otherwise with a code | So that the discussion is held in the open. (e). | Until you delete them, or your profile: then comments stay without a person behind them. An unconfirmed comment: 3 days. |
| **Opinions on drafts**: what was written, whether for yourself, organisation; e-mail if you write without an account | Report and answer under Art. 26(5) of the Normative Acts Act. (c). | Text and answer stay with the act; the tie to a person is erased with the profile. |
| **Signatures**: name, settlement, e-mail | So that a petition is genuine and everybody signs once. (e). | Usually 6 months after the end: then the count, the settlements and the times remain. An unconfirmed signature: until the petition ends. |
| **Letters to the municipality**: name, address for the answer, what was written | Proceedings under chapter eight of the Administrative Procedure Code. (c). | By the archiving terms of the municipality. Signals never become public. |
| **Registration for an event**: name, e-mail address and what you need to take part, if you write it; whether you came; your question to the hall | So that there is a seat for you and you learn of changes. (e); for the needs your explicit consent, Art. 9(2)(a). | Usually 90 days after the event; the exact term is in the form. Then the number of those registered and of those who came remains. The survey is not connected with you. |
| **Minutes, photos and names of speakers** of events | A public event, (e). Speakers and people in close-up are asked. | They stay with the event; we take a photo down if you ask. |
| **Recommendations and good practices**: the organisation; who of it writes (as a number); name, e-mail and telephone to ask about the practice | Exchange of experience. (e); the name of a person to contact is shown with consent alone, (a). | While they are published; contact data are removed as soon as the person asks. |
| **“We want this here”** below a good practice: that you support it, from which settlement; e-mail if you have no account | So that everybody is counted once. (e). Only the count and the places are shown. | Until you take it back or delete your profile. Unconfirmed support is deleted with its link. |
| **Documents in the library**: names of authors; how often a document was downloaded | Citation and account. (e). Downloads are counted without keeping who. | They stay with the document. |
| **Reports about what was written, decisions, appeals and blocks** | So that the discussion is protected and every decision can be appealed against. Regulation (EU) 2022/2065, (c). | An e-mail left with a report: one year after the decision. The decisions stay in the log, without names. |
| **Sign-in messages**: link and code | So that you can sign in without a password. (e). | They work for 60 minutes and once; the trace is deleted after 30 days. |
| **A sign-in cookie**, only if you sign in | Strictly necessary, hence without consent. | Until you sign out, after 30 days without a visit, or after 90 days at most. |
| **A fingerprint of the network address** | To stop abuse of the forms. The address itself is not stored. (e). | Until the limit ends, one day at most. |

We get the data from you. E-mail and name are not needed to read; without an e-mail address we cannot answer you, and the law allows no proceedings on anonymous proposals and signals (Art. 111(4) of the Administrative Procedure Code).

## Who sees them

Staff whose work the matter is, and those who maintain the system under contract with the municipality. They are passed on to others only where the law obliges, and do not leave the European Union.

## What we do not do

- We neither ask for nor keep personal identification numbers.
- There are no tracking cookies, advertisements, foreign scripts or foreign fonts: everything comes from this site.
- We do not track whether you open messages or where you click in them.
- We do not sell data or pass them on for other purposes.
- No machine takes a final decision about you: whatever a rule hides or holds is decided by a person.

## How they are protected

E-mail addresses and names are encrypted in the database (AES-256-GCM) with a key that is not in it. To recognise an address we compare a fingerprint of it, made with another key. The connection to the site is encrypted. Staff sign in with a password and a second factor, see only what their work needs, and leave traces in a journal that cannot be deleted from through the system and holds no personal data. The open chain of records takes fingerprints, no names.

## In your browser

If you are writing a long text and the connection breaks, your browser remembers it until you close the tab, so that you do not lose it. It is sent nowhere before you press the button.

## Your rights

- **Access and portability**: from [your profile](/account) you download everything about you in one file.
- **Rectification**: you change your data in your profile.
- **Erasure**: you delete your profile yourself; each subscription is stopped by the link in the message.
- **Restriction and objection**: write to {dpoEmail}.
- **Withdrawal of consent**: at any time, with one press, without effect on what was done before.

We answer within one month (Art. 12(3) of Regulation (EU) 2016/679).

## Complaint

If you think that your rights were infringed you may complain to the Commission for Personal Data Protection: 2 Prof. Tsvetan Lazarov Blvd, 1592 Sofia, [kzld@cpdp.bg](mailto:kzld@cpdp.bg), https://www.cpdp.bg.`,
  },
});
