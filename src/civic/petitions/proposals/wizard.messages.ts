import { defineMessages } from '../../../platform/i18n/index.js';

/** What whoever starts a petition reads on the way, one thing at a time. */
export const wizardMessages = defineMessages('petitions.proposals.wizard', {
  petitions: { bg: 'Подписки', en: 'Petitions' },
  newTitle: { bg: 'Започнете подписка', en: 'Start a petition' },
  newLead: {
    bg: 'Поискайте нещо от общината заедно с други хора. Подписва се за секунди от телефона, броят се вижда от всички, а на подписката се отговаря публично.',
    en: 'Ask something of the municipality together with others. It is signed in seconds from a phone, everybody sees the count, and the answer is public.',
  },
  start: { bg: 'Започнете', en: 'Start' },
  notTaken: {
    bg: 'В момента общината не приема нови подписки тук. Може да пишете до деловодството ѝ.',
    en: 'The municipality takes no new petitions here at the moment. You can write to its registry.',
  },
  drafts: { bg: 'Вашите чернови', en: 'Your drafts' },
  whatHappens: { bg: 'Какво става с нея', en: 'What happens with it' },
  wayWriteTitle: { bg: 'Написвате я', en: 'You write it' },
  wayWrite: {
    bg: 'Шест кратки стъпки: какво искате, защо и от чие име. Записваме всяка; може да спрете и да се върнете.',
    en: 'Six short steps: what you want, why, and in whose name. Each is saved; you can stop and come back.',
  },
  wayBackersTitle: {
    bg: '{count, plural, one {Намирате # поддръжник} other {Намирате # поддръжници}}',
    en: '{count, plural, one {You find # backer} other {You find # backers}}',
  },
  wayBackers: {
    bg: 'Изпращате връзка на хора, които я подкрепят. Имате {days} дни. Оттук нататък текстът не се променя, за да е ясно какво е подписал всеки.',
    en: 'You send a link to people who support it. You have {days} days. From here on the text does not change, so that it is clear what everybody signed.',
  },
  wayReviewTitle: { bg: 'Екипът я преглежда', en: 'The staff review it' },
  wayReview: {
    bg: 'Публикува я или Ви пише защо не. Причините са от открит списък и се виждат от всички.',
    en: 'They publish it or write to you why not. The reasons come from an open list, and everybody sees them.',
  },
  wayCollectTitle: { bg: 'Събира подкрепа {days} дни', en: 'It collects signatures for {days} days' },
  wayCollect: {
    bg: 'Може да подпише всеки, който е навършил {age} години. При {count} подписа: {follows}',
    en: 'Anybody who is {age} may sign. With {count} signatures: {follows}',
  },
  wayHearing: { bg: 'При {count} подписа: {follows}', en: 'With {count} signatures: {follows}' },
  wayAnswerTitle: { bg: 'Общината отговаря', en: 'The municipality answers' },
  wayAnswer: {
    bg: 'Срокът е два месеца от края на събирането и тече, когато и да бъде вписан входящият номер.',
    en: 'It has two months from the end of collecting, whenever the incoming number is entered.',
  },
  legalTitle: { bg: 'Какво е тя по закон', en: 'What it is by law' },
  legal: {
    bg: 'Електронната подписка е предложение по глава осма от Административнопроцесуалния кодекс (АПК), с поддръжници. Анонимни предложения не се разглеждат (чл. 111, ал. 4), затова името на инициатора е публично. Решение се взема до два месеца (чл. 118, ал. 1).',
    en: 'An online petition is a proposal under Chapter Eight of the Administrative Procedure Code, with supporters. Anonymous proposals are not considered (Art. 111(4)), so the name of whoever starts it is public. A decision is due within two months (Art. 118(1)).',
  },
  statutory: {
    bg: 'Местна гражданска инициатива, местен референдум и общо събрание на населението се искат само на хартия, по отделен закон.',
    en: 'A local civic initiative, a local referendum and a general assembly are asked for on paper alone, under a law of their own.',
  },
  toProcedures: { bg: 'Вижте процедурите на хартия', en: 'See the procedures on paper' },

  step: { bg: 'Стъпка {number} от {count}', en: 'Step {number} of {count}' },
  back: { bg: 'Назад', en: 'Back' },
  saveOn: { bg: 'Запазете и продължете', en: 'Save and continue' },
  saveLater: { bg: 'Запазете и продължете по-късно', en: 'Save and continue later' },
  changedTitle: {
    bg: 'Този отговор беше променен другаде, докато пишехте',
    en: 'This answer was changed elsewhere while you were writing',
  },
  changedText: {
    bg: 'Нищо не е изгубено: в полето е Вашият текст, а отдолу – записаното. Изберете какво да остане и запазете пак.',
    en: 'Nothing is lost: your text is in the field, and what was saved is below. Choose what is to stay, and save again.',
  },
  changedSaved: { bg: 'Записано другаде', en: 'Saved elsewhere' },

  titleTitle: { bg: 'Какво искате?', en: 'What do you want?' },
  titleHint: {
    bg: 'Едно изречение, което се разбира от пръв поглед, например „Да се освети паркът край реката“. До 150 знака.',
    en: 'One sentence that is understood at a glance, such as “Light the park by the river”. Up to 150 characters.',
  },
  demandTitle: {
    bg: 'Какво точно трябва да направи общината?',
    en: 'What exactly must the municipality do?',
  },
  demandHint: {
    bg: 'Кой, какво, къде и докога. На това ще отговори общината. До 2000 знака.',
    en: 'Who, what, where and by when. This is what the municipality will answer. Up to 2,000 characters.',
  },
  whyTitle: { bg: 'Защо е нужно?', en: 'Why is it needed?' },
  whyHint: {
    bg: 'Какво става сега и кого засяга. Без лични данни на други хора. Обикновен текст, до 10 000 знака.',
    en: 'What happens now and whom it concerns. No personal data of other people. Plain text, up to 10,000 characters.',
  },
  aboutTitle: { bg: 'За какво и за кои места е?', en: 'What and which places is it about?' },
  topics: { bg: 'Теми', en: 'Topics' },
  topicsHint: { bg: 'Поне една, най-много три.', en: 'At least one, three at most.' },
  places: { bg: 'Населени места', en: 'Settlements' },
  placesHint: {
    bg: 'Нищо не отбелязвайте, ако е за цялата община.',
    en: 'Tick nothing when it is about the whole municipality.',
  },
  placesSummary: { bg: 'Изберете населени места', en: 'Choose settlements' },
  whoTitle: { bg: 'От чие име е подписката?', en: 'In whose name is the petition?' },
  whoPublic: {
    bg: 'Името е публично, щом потърсите поддръжници: анонимно предложение не се разглежда (чл. 111, ал. 4 АПК). ЕГН не се пише никъде.',
    en: 'The name is public as soon as you seek backers: an anonymous proposal is not considered (Art. 111(4) APC). No personal number (ЕГН) is written anywhere.',
  },
  as: { bg: 'От чие име', en: 'In whose name' },
  asParticipant: { bg: 'От мое име', en: 'In my own name' },
  asOrganisation: { bg: 'От името на {name}', en: 'On behalf of {name}' },
  asOrganisationHint: {
    bg: 'Публикува се името на организацията, а не Вашето.',
    en: 'The name of the organisation is published, not yours.',
  },
  name: { bg: 'Вашето име', en: 'Your name' },
  nameHint: {
    bg: 'Име и фамилия, както ще се публикуват.',
    en: 'First and family name, as they will be published.',
  },
  nameHintOrganisation: {
    bg: 'Само ако е от Ваше име. Име и фамилия, както ще се публикуват.',
    en: 'Only when it is in your own name. First and family name, as they will be published.',
  },
  committee: { bg: 'Инициативен комитет', en: 'Initiative committee' },
  committeeFree: {
    bg: 'По желание: до {max} души, с тяхно съгласие. Имената и населените им места се публикуват.',
    en: 'If you like: up to {max} people, with their consent. Their names and settlements are published.',
  },
  committeeNeeded: {
    bg: 'За този вид подписка са нужни от {min} до {max} души, с тяхно съгласие. Имената и населените им места се публикуват.',
    en: 'This kind of petition needs {min} to {max} people, with their consent. Their names and settlements are published.',
  },
  memberNumber: { bg: 'Член {number}', en: 'Member {number}' },
  memberName: { bg: 'Име и фамилия', en: 'First and family name' },
  memberPlace: { bg: 'Населено място', en: 'Settlement' },
  elsewhere: { bg: 'не се посочва', en: 'not given' },
  kindTitle: { bg: 'Какъв вид подписка е?', en: 'What kind of petition is it?' },
  kindHint: {
    bg: 'Ако не сте сигурни, оставете електронната.',
    en: 'When in doubt, leave the online one.',
  },
  kindOnline: {
    bg: 'Подписва се тук, с имейл. Отговор при {count} подписа.',
    en: 'Signed here, by e-mail. Answered from {count} signatures.',
  },
  kindPaper: {
    bg: 'Само на хартия: законът иска саморъчни подписи на бланка. Тук се следят стъпките и сроковете. Нужни са {count} подписа и комитет от {min} до {max} души.',
    en: 'On paper alone: the law wants handwritten signatures on sheets. Here the steps and terms are followed. It takes {count} signatures and a committee of {min} to {max} people.',
  },

  similarTitle: { bg: 'Има ли вече такава подписка?', en: 'Is there such a petition already?' },
  similarText: {
    bg: 'Една подписка с много подписи тежи повече от няколко подобни. Ако Вашето искане е сред тези, подпишете там вместо в нова.',
    en: 'One petition with many signatures weighs more than several like it. If your demand is among these, sign there instead.',
  },
  signatures: {
    bg: '{count, plural, =0 {още няма подписи} one {# подпис} other {# подписа}}',
    en: '{count, plural, =0 {no signatures yet} one {# signature} other {# signatures}}',
  },
  signThis: { bg: 'Подпишете тази вместо нова', en: 'Sign this one instead' },
  noneOfThem: { bg: 'Моята е друга, продължете', en: 'Mine is another, continue' },
  dropDraft: { bg: 'Подписах друга: изтрийте черновата', en: 'I signed another: delete the draft' },

  checkTitle: { bg: 'Проверете', en: 'Check your answers' },
  checkSeek: {
    bg: 'След това текстът не се променя. Получавате връзка, която да изпратите на {count, plural, one {# човек} other {# души}}, до {until}.',
    en: 'After this the text does not change. You get a link to send to {count, plural, one {# person} other {# people}} until {until}.',
  },
  checkSubmit: {
    bg: 'След това текстът не се променя и екипът на общината го преглежда.',
    en: 'After this the text does not change, and the staff of the municipality review it.',
  },
  seek: { bg: 'Потърсете поддръжници', en: 'Seek backers' },
  submit: { bg: 'Изпратете за преглед', en: 'Submit for review' },
  change: { bg: 'Променете', en: 'Change' },
  changeWhat: { bg: 'Променете: {what}', en: 'Change: {what}' },
  missing: { bg: 'още не е попълнено', en: 'not filled in yet' },
  wholeMunicipality: { bg: 'Цялата община', en: 'The whole municipality' },
  noCommittee: { bg: 'няма', en: 'none' },
  checkChangedTitle: {
    bg: 'Черновата беше променена другаде',
    en: 'The draft was changed elsewhere',
  },
  checkChangedText: {
    bg: 'Нищо не е изпратено. Прегледайте отговорите, каквито са сега, и изпратете пак.',
    en: 'Nothing was sent. Check the answers as they are now, and send again.',
  },
});
