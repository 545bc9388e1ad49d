import { defineMessages } from '../../../../platform/i18n/index.js';

export const officialsMessages = defineMessages('portal.pages.officials', {
  title: { bg: 'За служителите и съветниците', en: 'For officials and councillors' },
  description: {
    bg: 'Участието не е допълнителна работа, а по-добра подготовка на решението. Тук е какво дължите, докога и с какво Ви помага системата.',
    en: 'Participation is no extra work but a better preparation of the decision. Here is what you owe, by when, and how the system helps you.',
  },
  text: {
    bg: `## Вашата роля

Който подготвя решение, прави две неща в повече: казва навреме какво подготвя и отговаря на казаното, с мотиви. Който решава, чете справката, преди да гласува.

## Какво можете да направите тук

- [Влезте в бюрото](/staff/sign-in) – „Чака Ви“ показва какво дължите днес, по срок; всичко останало е на едно място оттам.
- [Вижте какво дължи общината](/recommendations?overdue=yes) – Просрочените препоръки, както ги вижда всеки.
- [Вижте как се справят консултациите](/consultations/scoreboard) – Срокове, справки в срок и приети предложения.
- [Прочетете сроковете](/deadlines) – С членовете от закона и с пример как се брои.
- [Прочетете писмата до общината](/inquiries) – Публикуваните въпроси и предложения с отговорите им.
- [Прочетете правилата](/rules) – Едни и същи за граждани, организации и общината.

## Какво дължите и докога

| Какво | Докога | Основание |
|---|---|---|
| Проект с мотиви за обсъждане | поне 30 дни преди да е внесен; 14 само с публикувана причина | чл. 26, ал. 3 и 4 от ЗНА |
| Справка за постъпилите предложения | преди приемането на акта | чл. 26, ал. 5 от ЗНА |
| Отговор по предложение, подписка, препоръка | два месеца; удължава по-горестоящият, най-много до шест | чл. 118 от АПК |
| Решение по сигнал | два месеца, с удължаване най-много до три; не решава този, срещу когото е | чл. 113 и 121 от АПК |
| Съобщаване на решението по предложение или сигнал | три дни | чл. 118, ал. 1, чл. 123, ал. 1 и чл. 114, ал. 8 във връзка с чл. 61 от АПК |
| Препращане на друг орган | щом се види, че е негова работа; подателят научава | чл. 112 от АПК |

## Пет навика, които пестят спорове

1. Питайте рано, докато отговорът още може да промени нещо.
2. Напишете и какво няма да се обсъжда, за да не чакат хората напразно.
3. Отговаряйте на довода, не на човека; „не се приема“ без защо се връща като жалба.
4. Кажете какво се промени заради участието: изречение в края на делото.
5. Впишете и казаното в залата, и полученото на хартия. За системата то е равно на написаното.`,
    en: `## Your role

Whoever prepares a decision does two things more: says in time what is being prepared, and answers what was said, with reasons. Whoever decides reads the report before voting.

## What you can do here

- [Enter the back office](/staff/sign-in) – “Waiting for you” shows what you owe today, by term; everything else is reached from there.
- [See what the municipality owes](/recommendations?overdue=yes) – Overdue recommendations, as everybody sees them.
- [See how consultations fare](/consultations/scoreboard) – Terms, reports in time, accepted proposals.
- [Read the time limits](/deadlines) – With the articles of the law and an example of counting.
- [Read the letters to the municipality](/inquiries) – Published questions and proposals with their answers.
- [Read the rules](/rules) – The same for citizens, organisations and the municipality.

## What you owe, and by when

| What | Until when | Ground |
|---|---|---|
| A draft with reasons for discussion | at least 30 days before it is tabled; 14 with a published reason only | Art. 26(3) and (4), Normative Acts Act |
| A report on the proposals received | before the act is adopted | Art. 26(5), Normative Acts Act |
| An answer to a proposal, a petition, a recommendation | two months; a superior prolongs it, to six at most | Art. 118, Administrative Procedure Code |
| A decision on a signal | two months, prolonged to three at most; not by whom it is against | Art. 113 and 121, Administrative Procedure Code |
| Telling of the decision on a proposal or a signal | three days | Art. 118(1), 123(1) and 114(8) with Art. 61, Administrative Procedure Code |
| Forwarding to another body | as soon as it is seen to be theirs; the sender is told | Art. 112, Administrative Procedure Code |

## Five habits that save disputes

1. Ask early, while the answer can still change something.
2. Say as well what is not up for discussion, so that people do not wait in vain.
3. Answer the argument, not the person; “not accepted” without a why comes back as a complaint.
4. Say what changed because of participation: one sentence at the end of the matter.
5. Enter what was said in the hall and what came on paper. To the system it equals what was written.`,
  },
});
