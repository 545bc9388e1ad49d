import { defineMessages } from '../../../platform/i18n/index.js';

/** What an organisation reads while it writes a good practice. */
export const writingMessages = defineMessages('practices.writing', {
  ownTitle: { bg: 'Добрите практики на организацията', en: 'The good practices of your organisation' },
  ownLead: {
    bg: 'Предложеното от {name}: чернови, какво чака преглед, какво е върнато и какво е публикувано.',
    en: 'What {name} proposed: drafts, what waits for review, what was returned and what is published.',
  },
  ownEmpty: { bg: 'Още няма предложени практики', en: 'No practice is proposed yet' },
  ownEmptyHint: {
    bg: 'Разкажете нещо, което проработи: какъв беше проблемът, какво направихте и какво се промени.',
    en: 'Tell of something that worked: what the problem was, what you did, and what changed.',
  },
  newOne: { bg: 'Опишете добра практика', en: 'Describe a good practice' },
  changedOn: { bg: 'Променена на {date}', en: 'Changed on {date}' },
  noneTitle: { bg: 'Практики предлагат организации', en: 'Practices are proposed by organisations' },
  noneText: {
    bg: 'За да предложите добра практика, влезте с профил, който е на потвърдена организация: сдружение, фондация, читалище, училище или фирма.',
    en: 'To propose a good practice, use an account that belongs to a confirmed organisation: an association, a foundation, a community centre, a school or a company.',
  },
  toOrganisation: { bg: 'Към организацията', en: 'To the organisation' },
  toList: { bg: 'Към добрите практики', en: 'To the good practices' },

  newTitle: { bg: 'Добра практика: опишете я', en: 'Good practice: describe it' },
  editTitle: { bg: 'Добра практика: променете описанието', en: 'Good practice: change the description' },
  newLead: {
    bg: 'Пишете така, че друга община или организация да може да я повтори. Може да запазите черновата и да продължите по-късно; всичко се вижда от Вас и колегите Ви, докато не го изпратите.',
    en: 'Write so that another municipality or organisation can repeat it. You can keep the draft and go on later; only you and your colleagues see it until you send it.',
  },
  revisionTitle: { bg: 'Добра практика: нова версия', en: 'Good practice: a new version' },
  revisionLead: {
    bg: 'Променете каквото вече не е така. Публикуваното остава, докато служител на общината не публикува новата версия; старата се вижда при версиите.',
    en: 'Change whatever is no longer so. What is published stays until an official publishes the new version; the old one stands with the versions.',
  },
  noteHint: {
    bg: 'Едно-две изречения за всички: „Добавихме резултатите за 2026 г.“',
    en: 'One or two sentences for everybody: “We added the results of 2026.”',
  },
  behindTitle: {
    bg: 'Публикуваният текст беше променен междувременно',
    en: 'The published text was changed meanwhile',
  },
  behindText: {
    bg: 'Вижте какво е новото и го внесете тук, ако трябва да остане. Като запазите, потвърждавате, че сте го видели.',
    en: 'See what is new and bring it in here where it is to stay. By keeping this you confirm that you saw it.',
  },
  behindLink: { bg: 'Какво се е променило', en: 'What has changed' },
  returnedTitle: { bg: 'Върната за допълване', en: 'Returned to be completed' },
  contents: { bg: 'Съдържание', en: 'Contents' },
  secNote: { bg: 'За новата версия', en: 'About the new version' },
  secWhat: { bg: 'Какво се случи', en: 'What happened' },
  secResult: { bg: 'Резултат с числа', en: 'Results with numbers' },
  secWho: { bg: 'Кой, къде и кога', en: 'Who, where and when' },
  secCost: { bg: 'Колко струва', en: 'What it cost' },
  secRepeat: { bg: 'Как да се повтори', en: 'How to repeat it' },
  secShown: { bg: 'Доказателства и снимка', en: 'Evidence and photo' },
  secContact: { bg: 'Към кого да се обърнат другите', en: 'Whom others can ask' },
  secFind: { bg: 'За да се намира', en: 'So that it is found' },
  titleHint: {
    bg: 'С едно изречение какво е направено: „Дворно сметосъбиране с две кофи в 12 села“.',
    en: 'What was done, in one line: “Two-bin collection at the door in 12 villages”.',
  },
  summaryHint: {
    bg: 'Едно-две изречения; стоят в списъка и в сравнението.',
    en: 'One or two sentences; they stand in the list and in comparisons.',
  },
  problemHint: {
    bg: 'Кого засягаше и откъде се знае. Ако има числа, дайте ги.',
    en: 'Whom it concerned and how it is known. Give numbers where there are any.',
  },
  resultHint: {
    bg: 'Показател, измерен преди и след. По желание, но практика с числа се намира и се сравнява.',
    en: 'An indicator measured before and after. Optional, but a practice with numbers is found and compared.',
  },
  result: { bg: 'Резултат {number}', en: 'Result {number}' },
  resultIndicator: { bg: 'Показател', en: 'Indicator' },
  resultIndicatorHint: {
    bg: 'Какво е броено или измерено: „Битов отпадък за депониране“.',
    en: 'What was counted or measured: “Household waste to the landfill”.',
  },
  resultUnit: { bg: 'Мярка', en: 'Unit' },
  resultBefore: { bg: 'Преди', en: 'Before' },
  resultAfter: { bg: 'След', en: 'After' },
  resultMeasured: { bg: 'Кога е измерено', en: 'When it was measured' },
  resultSource: { bg: 'Източник', en: 'Source' },
  moreResults: { bg: 'Още резултати', en: 'More results' },
  whereHint: {
    bg: 'Ако е в нашата община, изберете населеното място. Иначе напишете къде.',
    en: 'If it is in our municipality, choose the settlement. Otherwise write where.',
  },
  placeHint: { bg: 'Община, град или област', en: 'Municipality, town or region' },
  noPlace: { bg: 'Не е в нашата община', en: 'Not in our municipality' },
  toYearHint: { bg: 'Празно: продължава и днес.', en: 'Empty: it goes on to this day.' },
  costHint: { bg: '„Без разходи“ също е отговор.', en: '“At no cost” is an answer, too.' },
  costAmountHint: {
    bg: 'Само ако имаше разходи. Цялата сума или за година, както я знаете.',
    en: 'Only if it cost anything. The whole sum, or that of a year, as you know it.',
  },
  costPayerHint: {
    bg: 'Например: общинският бюджет; европейска програма; дарения.',
    en: 'For example: the municipal budget; a European programme; donations.',
  },
  successHint: {
    bg: 'Без какво нямаше да стане: човек, решение, навик, разговор.',
    en: 'What it would not have worked without: a person, a decision, a habit, a talk.',
  },
  stepsHint: { bg: 'Всяка стъпка на отделен ред.', en: 'Each step on a line of its own.' },
  risksHint: { bg: 'Какво се обърка или можеше да се обърка.', en: 'What went wrong, or could have.' },
  evidence: { bg: 'Доказателство {number}', en: 'Evidence {number}' },
  evidenceLabel: { bg: 'Надпис', en: 'Label' },
  evidenceLabelHint: {
    bg: 'Както хората ще го прочетат: „Годишен отчет за 2025 г.“',
    en: 'As people will read it: “Yearly report of 2025”',
  },
  evidenceUrl: { bg: 'Адрес (https://…)', en: 'Address (https://…)' },
  evidenceFile: { bg: 'Файл', en: 'File' },
  evidenceFileHint: {
    bg: 'PDF, DOCX, XLSX, ODT, PNG или JPEG до 10 МБ.',
    en: 'PDF, DOCX, XLSX, ODT, PNG or JPEG up to 10 MB.',
  },
  moreEvidence: { bg: 'Още доказателства', en: 'More evidence' },
  keptFile: { bg: 'Приложен файл: {name} ({size})', en: 'Attached file: {name} ({size})' },
  dropFile: { bg: 'Махнете файла', en: 'Take the file away' },
  photoHint: {
    bg: 'По желание: PNG или JPEG до 10 МБ. Хора в близък план – само с тяхно съгласие.',
    en: 'Optional: PNG or JPEG up to 10 MB. People in close-up with their consent alone.',
  },
  photoAltHint: {
    bg: 'Едно изречение за хората, които не виждат: „Две кофи, кафява и зелена, пред дворна врата“. Задължително, ако има снимка.',
    en: 'One sentence for those who cannot see: “A brown and a green bin before a gate”. Needed where there is a photo.',
  },
  contactNameHint: {
    bg: 'Организация или отдел, не човек.',
    en: 'An organisation or a department, not a person.',
  },
  contactEmailHint: {
    bg: 'Служебен: показва се на страницата и в отворените данни.',
    en: 'An official one: it is shown on the page and in open data.',
  },
  contactPersonHint: {
    bg: 'Тогава се показва само на страницата и никога в отворените данни.',
    en: 'Then it is shown on the page alone, and never in open data.',
  },
  contactConsentLabel: {
    bg: 'Човекът е съгласен имейлът или телефонът му да се вижда на страницата',
    en: 'The person agrees that the e-mail or telephone is shown on the page',
  },
  topicsHint: { bg: 'До три.', en: 'Three at most.' },
  toCheck: { bg: 'Запазете и проверете', en: 'Keep it and check' },
  later: { bg: 'Запазете и продължете по-късно', en: 'Keep it and go on later' },
  back: { bg: 'Назад', en: 'Back' },
  meanwhileTitle: {
    bg: 'Колега запази друго междувременно',
    en: 'A colleague saved something else meanwhile',
  },
  meanwhileText: {
    bg: 'По-долу е написаното от Вас. Ако го запазите, то ще замени записаното от колегата.',
    en: 'Below is what you wrote. If you keep it, it takes the place of what your colleague saved.',
  },

  checkTitle: { bg: 'Проверете, преди да изпратите', en: 'Check before you send it' },
  checkNote: {
    bg: 'Изпраща се от {name}. Служител на общината преглежда до {days, plural, one {# ден} other {# дни}}: публикува, връща с какво липсва или отказва с причина. Пишем Ви и в трите случая.',
    en: 'It is sent by {name}. An official reviews it within {days, plural, one {# day} other {# days}}: publishes it, returns it with what is missing, or refuses it with a reason. We write to you in each case.',
  },
  change: { bg: 'Променете', en: 'Change' },
  changeWhat: { bg: 'Променете: {what}', en: 'Change: {what}' },
  nothing: { bg: 'не е попълнено', en: 'not filled in' },
  send: { bg: 'Изпратете за преглед', en: 'Send it for review' },
  discard: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
  discardTitle: { bg: 'Да изтрием ли черновата?', en: 'Delete the draft?' },
  discardText: {
    bg: 'Описанието ще изчезне за Вас и за колегите Ви. Никой друг не го е виждал.',
    en: 'The description disappears for you and your colleagues. Nobody else has seen it.',
  },
  discardButton: { bg: 'Да, изтрийте я', en: 'Yes, delete it' },

  stateDraft: {
    bg: 'Черновата се вижда само от Вас и колегите Ви.',
    en: 'Only you and your colleagues see the draft.',
  },
  stateProposed: {
    bg: 'Изпратена на {date}. Служител на общината я преглежда; ще Ви пишем.',
    en: 'Sent on {date}. An official reviews it; we will write to you.',
  },
  stateReturned: {
    bg: 'Върната е. Допълнете каквото липсва и я изпратете отново.',
    en: 'It was returned. Complete what is missing and send it again.',
  },
  stateRefused: {
    bg: 'Отказана е и няма да бъде публикувана.',
    en: 'It was refused and will not be published.',
  },
  statePublished: { bg: 'Публикувана е и се чете от всички.', en: 'It is published and read by everybody.' },
  stateArchived: {
    bg: 'В архива е и още се чете от всички.',
    en: 'It is archived, and still read by everybody.',
  },
  stateAdopted: {
    bg: 'Новата версия е публикувана и се чете от всички.',
    en: 'The new version is published and read by everybody.',
  },
  revisionOf: {
    bg: 'Нова версия на публикувана практика. Дотогава всички четат публикуваното:',
    en: 'A new version of a published practice. Until then everybody reads what is published:',
  },
  revisionTag: { bg: 'Нова версия', en: 'New version' },
  revise: { bg: 'Предложете нова версия', en: 'Propose a new version' },
  reviseText: {
    bg: 'Нещо вече не е така, или има нови резултати? Предложете нова версия: общината я преглежда, а публикуваното остава дотогава.',
    en: 'Is something no longer so, or are there new results? Propose a new version: the municipality reviews it, and what is published stays until then.',
  },
  toRevision: { bg: 'Към предложената нова версия', en: 'To the proposed new version' },
  changesTitle: { bg: 'Какво се променя', en: 'What changes' },
  reason: { bg: 'Какво ни написа общината', en: 'What the municipality wrote' },
  goOn: { bg: 'Продължете', en: 'Go on' },
  complete: { bg: 'Допълнете я', en: 'Complete it' },
  toPublic: { bg: 'Вижте страницата ѝ', en: 'See its page' },
  doneSent: { bg: 'Практиката е изпратена за преглед.', en: 'The practice was sent for review.' },
  doneKept: { bg: 'Черновата е запазена.', en: 'The draft is kept.' },
  doneDiscarded: { bg: 'Черновата е изтрита.', en: 'The draft was deleted.' },
  readersOnly: {
    bg: 'Вие може да четете, а пишат ръководителят и редакторите на организацията.',
    en: 'You can read; the lead and the editors of the organisation write.',
  },
});
