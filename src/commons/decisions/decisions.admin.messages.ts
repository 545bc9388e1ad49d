import { defineMessages } from '../../platform/i18n/index.js';

/**
 * Sentences of the back office. A module that puts actions of decisions on its own list takes `texts` of these into the
 * messages of its resource.
 */
export const decisionAdminMessages = defineMessages('decisions.admin', {
  decisionInvalid: {
    bg: 'Решението не е записано: вижте отбелязаните полета.',
    en: 'The decision was not saved: see the marked fields.',
  },
  decisionMissing: { bg: 'Попълнете „{label}“.', en: 'Fill in “{label}”.' },
  decisionTooLong: {
    bg: '„{label}“ е по-дълго от {max, number} знака.',
    en: '“{label}” is longer than {max, number} characters.',
  },
  decisionStrangeCharacters: {
    bg: '„{label}“ съдържа невидими или непозволени знаци. Въведете текста наново.',
    en: '“{label}” contains characters that are not seen or not allowed. Enter the text again.',
  },
  decisionOutcomeMissing: {
    bg: 'Изберете решение или шаблон.',
    en: 'Choose an outcome or a template.',
  },
  decisionNothing: { bg: 'Няма избрано какво се решава.', en: 'Nothing to decide on was chosen.' },
  decisionElsewhere: {
    bg: 'Избраното не подлежи на решение в тази процедура.',
    en: 'What was chosen is not decided on in this process.',
  },
  decisionNotFound: { bg: 'Няма такова решение.', en: 'There is no such decision.' },
  decisionChanged: {
    bg: 'Решението е променено от друг междувременно. Прегледайте го отново.',
    en: 'Somebody else has changed the decision meanwhile. Look at it again.',
  },
  decisionConfirmed: {
    bg: 'Решението вече е потвърдено. Променя се с „Преразгледайте“.',
    en: 'The decision is confirmed already. It is changed by “Revise”.',
  },
  decisionApart: {
    bg: 'Част от избраното има публикувано решение заедно с друго. Първо отделете решението.',
    en: 'Some of it shares a published decision with others. Take it out of the group first.',
  },
  decisionAlone: {
    bg: 'Решението се отнася само за това: няма от какво да се отдели.',
    en: 'The decision concerns this alone: there is no group to take it out of.',
  },
  decisionOwn: {
    bg: 'Решението е предложено от Вас. Потвърждава го или го връща друг служител.',
    en: 'You proposed this decision. Another member of staff confirms it or sends it back.',
  },
  decisionOtherUnit: {
    bg: 'Решението е на друга дирекция.',
    en: 'The decision belongs to another unit.',
  },
  undecided: {
    bg: '{count, plural, one {Още # предложение няма потвърдено решение.} other {Още # предложения нямат потвърдено решение.}}',
    en: '{count, plural, one {# proposal has no confirmed decision yet.} other {# proposals have no confirmed decision yet.}}',
  },
  decisionsProposeBefore: {
    bg: '{count, plural, one {Ще бъде предложено решение за # предложение.} other {Ще бъде предложено решение за # предложения.}}',
    en: '{count, plural, one {A decision on # contribution will be proposed.} other {A decision on # contributions will be proposed.}}',
  },
  decisionsProposeAfter: {
    bg: '{count, plural, one {Предложено е решение за # предложение.} other {Предложено е решение за # предложения.}}',
    en: '{count, plural, one {A decision on # contribution was proposed.} other {A decision on # contributions was proposed.}}',
  },
  decisionsProposeNow: { bg: 'Предложете за {count}', en: 'Propose for {count}' },
  decisionsConfirmBefore: {
    bg: '{count, plural, one {Ще бъде потвърдено решението за #.} other {Ще бъдат потвърдени решенията за #.}}',
    en: '{count, plural, one {The decision on # will be confirmed.} other {The decisions on # will be confirmed.}}',
  },
  decisionsConfirmAfter: {
    bg: '{count, plural, one {Потвърдено е решението за #.} other {Потвърдени са решенията за #.}}',
    en: '{count, plural, one {The decision on # was confirmed.} other {The decisions on # were confirmed.}}',
  },
  decisionsConfirmNow: { bg: 'Потвърдете {count}', en: 'Confirm {count}' },
  decisionsAlsoOthers: {
    bg: '{count, plural, one {Същите решения обхващат още # неизбрано предложение.} other {Същите решения обхващат още # неизбрани предложения.}}',
    en: '{count, plural, one {The same decisions cover # more contribution that was not chosen.} other {The same decisions cover # more contributions that were not chosen.}}',
  },
  decisionRowConfirmed: {
    bg: '{count, plural, one {# вече има потвърдено решение и остава така.} other {# вече имат потвърдено решение и остават така.}}',
    en: '{count, plural, one {# has a confirmed decision already and stays so.} other {# have a confirmed decision already and stay so.}}',
  },
  decisionRowNone: {
    bg: '{count, plural, one {# няма предложено решение.} other {# нямат предложено решение.}}',
    en: '{count, plural, one {# has no proposed decision.} other {# have no proposed decision.}}',
  },
  decisionRowReturned: {
    bg: '{count, plural, one {# е върнато и чака нов текст.} other {# са върнати и чакат нов текст.}}',
    en: '{count, plural, one {# was sent back and waits for a new text.} other {# were sent back and wait for a new text.}}',
  },
  decisionRowOwn: {
    bg: '{count, plural, one {# е предложено от Вас: потвърждава го друг.} other {# са предложени от Вас: потвърждава ги друг.}}',
    en: '{count, plural, one {# was proposed by you: somebody else confirms it.} other {# were proposed by you: somebody else confirms them.}}',
  },
  decisionRowOtherUnit: {
    bg: '{count, plural, one {# е на друга дирекция.} other {# са на друга дирекция.}}',
    en: '{count, plural, one {# belongs to another unit.} other {# belong to another unit.}}',
  },
  decisionSeparated: {
    bg: 'Отделено е като отделно решение със същия текст.',
    en: 'It has a decision of its own now, with the same text.',
  },
  numbered: { bg: 'Решение № {id}', en: 'Decision No. {id}' },
  subjectCount: {
    bg: '{count, plural, one {# предложение} other {# предложения}}',
    en: '{count, plural, one {# contribution} other {# contributions}}',
  },
  aboutHeading: { bg: 'За какво е решението', en: 'What is decided on' },
  aboutWhat: { bg: 'Предложение', en: 'Contribution' },
  aboutState: { bg: 'Състояние', en: 'State' },
  aboutNothing: { bg: 'Решението не обхваща нищо.', en: 'The decision covers nothing.' },
  wordingsHeading: { bg: 'Предишни текстове', en: 'Earlier wordings' },
  wordingVersion: { bg: 'Версия', en: 'Version' },
  wordingOutcome: { bg: 'Решение', en: 'Outcome' },
  wordingReason: { bg: 'Мотиви', en: 'Reason' },
  wordingBy: { bg: 'Предложено', en: 'Proposed' },
  wordingFate: { bg: 'Какво стана', en: 'What became of it' },
  wordingNone: { bg: 'Текстът не е променян.', en: 'The text was not changed.' },
  wordingPublished: { bg: 'публикувано на {date}', en: 'published on {date}' },
  wordingConfirmed: { bg: 'потвърдено на {date}', en: 'confirmed on {date}' },
  wordingReturned: { bg: 'върнато: {reason}', en: 'sent back: {reason}' },
  wordingReplaced: { bg: 'заменено на {date}', en: 'replaced on {date}' },
  waitingTitle: { bg: 'Решения по „{title}“', en: 'Decisions on “{title}”' },
  waitingDue: { bg: 'Чака потвърждаване', en: 'Waits to be confirmed' },
  waitingDetail: {
    bg: '{count, plural, one {# решение чака да го потвърдите или върнете} other {# решения чакат да ги потвърдите или върнете}}',
    en: '{count, plural, one {# decision waits} other {# decisions wait}} to be confirmed or sent back',
  },
  waitingAction: { bg: 'Прегледайте', en: 'Look at them' },
  returnedDue: { bg: 'Върнато', en: 'Sent back' },
  returnedDetail: {
    bg: '{count, plural, one {# Ваше предложение е върнато} other {# Ваши предложения са върнати}} за нов текст',
    en: '{count, plural, one {# proposal of yours was} other {# proposals of yours were}} sent back for a new text',
  },
  returnedAction: { bg: 'Поправете', en: 'Mend them' },
  templateInvalid: {
    bg: 'Шаблонът не е записан: вижте отбелязаните полета.',
    en: 'The template was not saved: see the marked fields.',
  },
  templateTaken: { bg: 'Вече има шаблон с това име.', en: 'There is a template with this name already.' },
  templateNotFound: { bg: 'Няма такъв шаблон.', en: 'There is no such template.' },
});

/** What the inputs of the forms are called, there and in the sentences about them. */
export const DECISION_LABELS = {
  outcome: { bg: 'Решение', en: 'Outcome' },
  template: { bg: 'Шаблон', en: 'Template' },
  reason: { bg: 'Мотиви', en: 'Reason' },
  changedArticle: { bg: 'Какво се променя в проекта', en: 'What changes in the draft' },
  unitId: { bg: 'Дирекция', en: 'Unit' },
  together: { bg: 'Решете ги заедно като едно', en: 'Decide on them together as one' },
} as const;
