import { defineMessages } from '../../../platform/i18n/index.js';

/** What whoever proposes a debate reads. */
export const proposalMessages = defineMessages('debates.proposals', {
  newTitle: { bg: 'Предложете дебат', en: 'Propose a debate' },
  editTitle: { bg: 'Променете предложението', en: 'Change the proposal' },
  lead: {
    bg: 'Задайте въпрос, по който има какво да се спори. Първо го записваме като чернова, която виждате само Вие; после проверявате и изпращате.',
    en: 'Ask a question that can be argued about. It is saved as a draft that only you see; then you check it and send it.',
  },
  question: { bg: 'Въпросът', en: 'The question' },
  questionHint: {
    bg: 'Едно изречение с въпросителен знак, например „Да стане ли центърът пешеходен в неделя?“',
    en: 'One sentence with a question mark, such as “Should the centre be for pedestrians on Sundays?”',
  },
  why: { bg: 'Защо е важно', en: 'Why it matters' },
  whyHint: {
    bg: 'Какво става сега, кого засяга и какво може да се реши. Обикновен текст, до 5000 знака.',
    en: 'What happens now, whom it concerns, what could be decided. Plain text, up to 5,000 characters.',
  },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  bulgarian: { bg: 'Български', en: 'Bulgarian' },
  english: { bg: 'Английски', en: 'English' },
  topics: { bg: 'Теми', en: 'Topics' },
  topicsHint: { bg: 'До три.', en: 'Up to three.' },
  places: { bg: 'За кои населени места е', en: 'Which settlements it is about' },
  placesHint: {
    bg: 'Нищо не отбелязвайте, ако е за цялата община.',
    en: 'Tick nothing when it is about the whole municipality.',
  },
  placesSummary: { bg: 'Изберете населени места', en: 'Choose settlements' },
  opensOn: { bg: 'Кога да се открие', en: 'When it should open' },
  opensOnHint: {
    bg: 'Без дата се открива, щом бъде одобрен.',
    en: 'Without a date it opens once it is approved.',
  },
  closesOn: { bg: 'Последен ден', en: 'Last day' },
  closesOnHint: {
    bg: 'Дебатът тече от {min} до {max} дни. Без дата тече {usual} дни.',
    en: 'A debate runs for {min} to {max} days. Without a date it runs for {usual} days.',
  },
  asOrganisation: {
    bg: 'Предлагам от името на {name}; името ѝ се публикува.',
    en: 'I propose on behalf of {name}; its name is published.',
  },
  nameShown: {
    bg: 'До предложението ще стои Вашето име: {name}. Това се променя в профила Ви.',
    en: 'Your name will stand beside the proposal: {name}. You change this in your profile.',
  },
  nameHidden: {
    bg: 'До предложението ще пише „участник“, защото не показвате името си. Това се променя в профила Ви.',
    en: 'The proposal will say “a participant”, because you do not show your name. You change this in your profile.',
  },
  save: { bg: 'Запишете и прегледайте', en: 'Save and check' },
  draftTitle: { bg: 'Чернова: виждате я само Вие', en: 'A draft: only you see it' },
  draftText: {
    bg: 'Прегледайте отговорите си. След изпращането екипът на общината я чете и или я одобрява, или Ви пише защо не. Дотогава не се променя.',
    en: 'Check your answers. Once sent, the staff read it and either approve it or write to you why not. Until then it does not change.',
  },
  sentBackTitle: { bg: 'Върнато за доработка', en: 'Sent back to you' },
  moderationTitle: { bg: 'Предложението се преглежда', en: 'The proposal is being read' },
  moderationText: {
    bg: 'Изпратено на {date}. Ще Ви пишем, щом има решение. Дотогава го виждате само Вие и екипът.',
    en: 'Sent on {date}. We will write once it is decided. Until then only you and the staff see it.',
  },
  rejectedTitle: { bg: 'Предложението е отхвърлено: {ground}', en: 'The proposal was rejected: {ground}' },
  hiddenTitle: { bg: 'Дебатът е скрит от публиката', en: 'The debate is hidden from the public' },
  hiddenText: {
    bg: 'Скрит е на {date}, докато се реши по сигнал.',
    en: 'It was hidden on {date} until a report is decided on.',
  },
  answers: { bg: 'Вашите отговори', en: 'Your answers' },
  change: { bg: 'Променете', en: 'Change' },
  submit: { bg: 'Изпратете за преглед', en: 'Send' },
  discard: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
  discardQuestion: { bg: 'Да изтрием ли тази чернова?', en: 'Delete this draft?' },
  discardText: {
    bg: 'Черновата и документите към нея се изтриват завинаги.',
    en: 'The draft and its documents are deleted for good.',
  },
  keepDraft: { bg: 'Не, запазете я', en: 'No, keep it' },
  similar: { bg: 'Подобни дебати', en: 'Similar debates' },
  similarText: {
    bg: 'Ако Вашият въпрос вече е сред тях, включете се там: повече хора ще го видят.',
    en: 'If your question is among them already, join there: more people will see it.',
  },
  documents: { bg: 'Документи', en: 'Documents' },
  documentsHint: {
    bg: 'По желание: до {max} файла PDF, DOCX, PNG или JPEG, до {size} всеки. Публикуват се заедно с дебата.',
    en: 'If you like: up to {max} files, PDF, DOCX, PNG or JPEG, up to {size} each. They are published with the debate.',
  },
  file: { bg: 'Файл', en: 'File' },
  attach: { bg: 'Прикачете', en: 'Attach' },
  remove: { bg: 'Премахнете {name}', en: 'Remove {name}' },
  missing: { bg: 'Преди изпращането', en: 'Before it is sent' },
  notGiven: { bg: 'не е посочено', en: 'not given' },
  onApproval: { bg: 'щом бъде одобрен', en: 'once approved' },
  wholeMunicipality: { bg: 'Цялата община', en: 'The whole municipality' },
  tooMany: {
    bg: 'Днес изпратихте много предложения. Черновата е запазена; изпратете я утре.',
    en: 'You sent many proposals today. The draft is kept; send it tomorrow.',
  },
  mailAbout: { bg: 'Вашето предложение за дебат: „{title}“', en: 'Your proposal for a debate: “{title}”' },
  mailApprovedSubject: { bg: 'Дебатът Ви е одобрен', en: 'Your debate was approved' },
  mailApproved: {
    bg: 'Дебатът се открива на {opens} и тече до {closes} включително.',
    en: 'The debate opens on {opens} and runs until {closes} inclusive.',
  },
  mailSentBackSubject: {
    bg: 'Предложението Ви за дебат е върнато за доработка',
    en: 'Your proposal was sent back',
  },
  mailSentBack: {
    bg: 'Преди да го публикуваме, нещо трябва да се промени. Черновата Ви чака; след промяната я изпратете пак.',
    en: 'Before we publish it something has to change. Your draft is waiting; change it and send it again.',
  },
  mailRejectedSubject: {
    bg: 'Предложението Ви за дебат не беше прието',
    en: 'Your proposal was not accepted',
  },
  mailRejected: {
    bg: 'Няма да бъде публикувано. Основание: {ground}.',
    en: 'It will not be published. Ground: {ground}.',
  },
  mailButton: { bg: 'Вижте предложението', en: 'See the proposal' },
  ownDebates: { bg: 'Предложени дебати', en: 'Proposed debates' },
  ownDebate: { bg: 'Предложен дебат', en: 'Proposed debate' },
  sentBack: {
    bg: 'Върнат е за доработка; защо, пише на страницата му.',
    en: 'It was sent back; its page says why.',
  },
  rejected: { bg: 'Отхвърлен е; защо, пише на страницата му.', en: 'It was rejected; its page says why.' },
  concluded: { bg: 'Общината даде заключение.', en: 'The municipality concluded.' },
});
