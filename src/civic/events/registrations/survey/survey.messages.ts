import { defineMessages } from '../../../../platform/i18n/index.js';

export const surveyMessages = defineMessages('events.survey', {
  title: { bg: 'Как мина събитието', en: 'How the event was' },
  lead: {
    bg: 'Анкетата е анонимна: пазим само, че сте отговорили, а не какво. Отговорете на каквото искате.',
    en: 'The survey is anonymous: we keep only that you answered, not what. Answer whatever you like.',
  },
  point_1: { bg: '1 – никак', en: '1 – not at all' },
  point_2: { bg: '2', en: '2' },
  point_3: { bg: '3', en: '3' },
  point_4: { bg: '4', en: '4' },
  point_5: { bg: '5 – напълно', en: '5 – fully' },
  wordsHint: {
    bg: 'Чете се само от организаторите. Не пишете имена.',
    en: 'Read by the organisers alone. Do not write names.',
  },
  send: { bg: 'Изпратете отговорите', en: 'Send the answers' },
  notOffered: { bg: 'Изберете само от предложеното.', en: 'Choose only what is offered.' },
  answerTooLong: { bg: 'Най-много {max, number} знака.', en: 'At most {max, number} characters.' },
  nothing: { bg: 'Отговорете поне на един въпрос.', en: 'Answer at least one question.' },
  doneTitle: { bg: 'Благодарим за отговорите', en: 'Thank you for your answers' },
  doneText: {
    bg: 'Щом се съберат достатъчно, обобщението ще е на страницата на събитието.',
    en: 'Once there are enough, the summary will be on the page of the event.',
  },
  beforeTitle: { bg: 'Вече сте отговорили', en: 'You have answered already' },
  beforeText: {
    bg: 'От едно записване се приема един отговор.',
    en: 'One answer is taken for one registration.',
  },
  closedTitle: { bg: 'Анкетата не приема отговори', en: 'The survey takes no answers' },
  closedText: {
    bg: 'Тя се отваря след събитието и се затваря след няколко дни.',
    en: 'It opens after the event and closes some days later.',
  },
  results: { bg: 'Какво казаха участниците', en: 'What those who came said' },
  resultsLead: {
    bg: '{count, plural, one {Един участник отговори} other {# участници отговориха}} на анкетата след събитието.',
    en: '{count, plural, one {One person} other {# people}} answered the survey after the event.',
  },
  average: { bg: '{question} Средно {average} от 5.', en: '{question} {average} of 5 on average.' },
  answers: { bg: 'Отговори', en: 'Answers' },

  default_useful: { bg: 'Полезно ли беше събитието за Вас?', en: 'Was the event useful for you?' },
  default_heard: {
    bg: 'Имахте ли възможност да кажете мнението си?',
    en: 'Did you have the chance to say what you think?',
  },
  default_place: { bg: 'Удобни ли бяха мястото и часът?', en: 'Were place and time convenient?' },
  default_source: { bg: 'Откъде научихте за него?', en: 'How did you learn of it?' },
  source_site: { bg: 'От този сайт', en: 'From this site' },
  source_friends: { bg: 'От познати', en: 'From people I know' },
  source_net: { bg: 'От социална мрежа', en: 'From a social network' },
  source_media: { bg: 'От медия или плакат', en: 'From the media or a poster' },
  source_other: { bg: 'Другаде', en: 'Elsewhere' },
  default_words: {
    bg: 'Какво да направим по-добре следващия път?',
    en: 'What should we do better next time?',
  },

  deskTitle: { bg: 'Анкета след събитието', en: 'Survey after an event' },
  questions: { bg: 'Въпроси', en: 'Questions' },
  questionsHint: {
    bg: 'По един на ред: „оценка: …“ (от 1 до 5), „избор: … | едно | друго“ или „текст: …“. Празно поле – без анкета.',
    en: 'One a line: “scale: …” (from 1 to 5), “choice: … | one | other” or “text: …”. An empty field: no survey.',
  },
  save: { bg: 'Запишете въпросите', en: 'Save the questions' },
  saved: { bg: 'Въпросите са записани.', en: 'The questions are saved.' },
  frozen: {
    bg: 'Поканите вече са изпратени, затова въпросите не се променят.',
    en: 'The invitations went out already, so the questions do not change.',
  },
  opens: {
    bg: 'Анкетата се отваря сама, щом събитието се проведе: покана получават дошлите, а ако никой не е отбелязан – записаните.',
    en: 'The survey opens by itself once the event was held: those who came are invited, or those registered if nobody was checked in.',
  },
  until: {
    bg: 'Отговори се приемат до {until}. Досега: {count}.',
    en: 'Answers are taken until {until}. So far: {count}.',
  },
  words: { bg: 'Отговори с думи (само за служители)', en: 'Answers in words (for the staff alone)' },
  noWords: { bg: 'Още няма.', en: 'None yet.' },
  chooseEvent: {
    bg: 'Отворете анкетата от страницата на събитието.',
    en: 'Open the survey from the record of the event.',
  },
  toEvent: { bg: 'Към събитието', en: 'To the event' },
  problem_unknownKind: {
    bg: 'Ред {line}: започнете с „оценка:“, „избор:“ или „текст:“.',
    en: 'Line {line}: begin with “scale:”, “choice:” or “text:”.',
  },
  problem_badText: {
    bg: 'Ред {line}: въпросът или някой от отговорите липсва, повтаря се или е твърде дълъг.',
    en: 'Line {line}: the question or one of its options is missing, repeated or too long.',
  },
  problem_fewOptions: {
    bg: 'Ред {line}: дайте поне два отговора, разделени с „|“.',
    en: 'Line {line}: give at least two options, separated by “|”.',
  },
  problem_tooManyOptions: {
    bg: 'Ред {line}: най-много десет отговора.',
    en: 'Line {line}: ten options at most.',
  },
  problem_tooManyQuestions: {
    bg: 'Най-много дванайсет въпроса: никой не отговаря на повече.',
    en: 'Twelve questions at most: nobody answers more.',
  },
});
