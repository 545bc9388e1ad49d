import { defineMessages } from '../../../platform/i18n/index.js';

/** What was said, written down and decided in a hall: the public's words and the staff's. */
export const hallMessages = defineMessages('events.hall', {
  proposals: { bg: 'Предложения от залата', en: 'Proposals from the hall' },
  proposalsLead: {
    bg: 'Казаното в залата е въведено там, където се решава, и тежи колкото написаното.',
    en: 'What was said in the hall was entered where it is decided, and weighs as much as what was written.',
  },
  enteredIn: { bg: 'въведено в', en: 'entered in' },
  waitsForSender: {
    bg: 'Чака организацията да го изпрати като препоръка',
    en: 'Waits for the organisation to send it as a recommendation',
  },

  enterFromHall: { bg: 'Въведете предложение от залата', en: 'Enter a proposal from the hall' },
  target: { bg: 'Към какво е предложението', en: 'What the proposal belongs to' },
  targetHint: {
    bg: 'Отворени консултации и дебати, и организации с препоръки. Първо е това, по което има събития.',
    en: 'Open consultations and debates, and organisations with recommendations. What events are about comes first.',
  },
  said: { bg: 'Какво беше казано', en: 'What was said' },
  saidHint: {
    bg: 'Така, както е казано. До 5000 знака. Без лични данни на други хора.',
    en: 'As it was said. Up to 5,000 characters. No personal data of others.',
  },
  who: { bg: 'Кой го каза', en: 'Who said it' },
  whoHint: {
    bg: 'По желание. Имената се виждат само със съгласие.',
    en: 'Optional. Names are seen with consent alone.',
  },
  consent: {
    bg: 'Човекът е съгласен името му да се вижда',
    en: 'The person agrees that the name is seen',
  },
  entered: { bg: 'Предложението е въведено.', en: 'The proposal was entered.' },
  targetMissing: { bg: 'Изберете към какво е предложението.', en: 'Choose what the proposal belongs to.' },
  saidMissing: { bg: 'Напишете какво беше казано.', en: 'Write what was said.' },
  saidTooLong: {
    bg: 'Казаното е най-много {max, number} знака.',
    en: 'What was said has at most {max, number} characters.',
  },
  nameTooLong: { bg: 'Името е най-много {max} знака.', en: 'A name has at most {max} characters.' },
  hallNotBegun: {
    bg: 'Събитието още не е започнало: в залата още никой нищо не е казал.',
    en: 'The event has not begun: nobody said anything in the hall yet.',
  },
  questionsDesk: { bg: 'Въпроси от залата', en: 'Questions from the audience' },
});
