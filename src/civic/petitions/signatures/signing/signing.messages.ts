import { defineMessages } from '../../../../platform/i18n/index.js';

export const signingMessages = defineMessages('petitions.signing', {
  title: { bg: 'Подпишете подписката', en: 'Sign the petition' },
  toPetition: { bg: 'Към подписката', en: 'To the petition' },
  petitions: { bg: 'Подписки', en: 'Petitions' },
  name: { bg: 'Име и фамилия', en: 'Name and surname' },
  nameHint: {
    bg: 'Както се представяте пред институция.',
    en: 'As you introduce yourself to an institution.',
  },
  nameMissing: { bg: 'Напишете името и фамилията си.', en: 'Write your name and surname.' },
  email: { bg: 'Имейл адрес', en: 'E-mail address' },
  emailHint: {
    bg: 'Ще получите писмо с връзка. Подписът се брои, след като я отворите и потвърдите.',
    en: 'You will get a letter with a link. The signature counts once you open it and confirm.',
  },
  settlement: { bg: 'Къде живеете', en: 'Where you live' },
  choose: { bg: 'Изберете', en: 'Choose' },
  elsewhere: { bg: 'Другаде', en: 'Elsewhere' },
  settlementMissing: {
    bg: 'Изберете населено място или „Другаде“.',
    en: 'Choose a settlement or “Elsewhere”.',
  },
  showsName: { bg: 'Да покажем ли името Ви публично?', en: 'Shall we show your name in public?' },
  showsNameHint: {
    bg: 'Имейлът и населеното място никога не се показват до името.',
    en: 'E-mail and settlement are never shown beside the name.',
  },
  showsName_yes: { bg: 'Да, покажете името ми', en: 'Yes, show my name' },
  showsName_no: { bg: 'Не, само ме пребройте', en: 'No, only count me' },
  wantsNews: {
    bg: 'Да Ви пишем ли какво стана с тази подписка?',
    en: 'Shall we write to you what became of this petition?',
  },
  wantsNewsHint: {
    bg: 'Само за нея. Можете да се откажете от всяко писмо.',
    en: 'About it alone. You can opt out in every letter.',
  },
  wantsNews_yes: { bg: 'Да, пишете ми', en: 'Yes, write to me' },
  wantsNews_no: { bg: 'Не', en: 'No' },
  yesOrNo: { bg: 'Изберете „Да“ или „Не“.', en: 'Choose “Yes” or “No”.' },
  consent: {
    bg: 'Съгласен/съгласна съм общината да обработва името, имейла и населеното ми място, за да преброи подписа ми. Подписът може да разкрие политическо мнение, а това е особена категория лични данни (чл. 9 от Общия регламент относно защитата на данните).',
    en: 'I agree that the municipality processes my name, e-mail and settlement to count my signature. A signature can reveal a political opinion, which is a special category of personal data (Art. 9 of the General Data Protection Regulation).',
  },
  consentHint: {
    bg: 'Данните се пазят криптирани. {months, plural, one {Един месец} other {# месеца}} след края на подписката се заличават и остава само броят. Можете да оттеглите подписа си по всяко време чрез връзката в писмото.',
    en: 'The data are kept encrypted. {months, plural, one {One month} other {# months}} after the end of the petition they are erased and only the count remains. You can withdraw your signature at any time by the link in the letter.',
  },
  consentMissing: {
    bg: 'Без това съгласие не можем да приемем подписа Ви.',
    en: 'Without this consent we cannot take your signature.',
  },
  age: { bg: 'Навършил(а) съм {age} години.', en: 'I am at least {age} years old.' },
  ageMissing: {
    bg: 'Потвърдете възрастта си: подписката има най-ниска възраст за подписване.',
    en: 'Confirm your age: the petition has a minimum age for signing.',
  },
  toCheck: { bg: 'Продължете', en: 'Continue' },
  signNow: { bg: 'Подпишете', en: 'Sign' },
  asParticipant: {
    bg: 'Влезли сте в профила си, затова писмо за потвърждение не е нужно. Разписката ще дойде на имейла Ви.',
    en: 'You are signed in, so no letter of confirmation is needed. The receipt will come to your e-mail.',
  },
  signInLead: { bg: 'Имате профил?', en: 'Do you have an account?' },
  signIn: { bg: 'Влезте и подпишете с един бутон', en: 'Sign in and sign with one button' },

  checkTitle: { bg: 'Проверете отговорите си', en: 'Check your answers' },
  checkText: {
    bg: 'Ще изпратим писмо на {email}. Подписът се брои, след като потвърдите от него.',
    en: 'We will send a letter to {email}. The signature counts once you confirm from it.',
  },
  send: { bg: 'Изпратете ми писмо', en: 'Send me the letter' },
  change: { bg: 'Променете', en: 'Change' },
  nameShown: { bg: 'Показва се публично', en: 'Shown in public' },
  nameHidden: { bg: 'Не се показва', en: 'Not shown' },
  publicName: { bg: 'Името', en: 'The name' },
  news: { bg: 'Писма какво стана', en: 'Letters about what became of it' },
  newsYes: { bg: 'Да', en: 'Yes' },
  newsNo: { bg: 'Не', en: 'No' },

  sentTitle: { bg: 'Изпратихме Ви писмо', en: 'We sent you a letter' },
  sentText: {
    bg: 'Отворете писмото и натиснете връзката в него. Подписът се брои едва тогава.',
    en: 'Open the letter and follow its link. Only then does the signature count.',
  },
  sentNotThere: {
    bg: 'Ако го няма до няколко минути, погледнете в нежеланата поща и дали адресът е верен.',
    en: 'If it is not there in a few minutes, look among the unwanted mail and check the address.',
  },
  signAgain: { bg: 'Попълнете отново', en: 'Fill in the form again' },
  tooMany: {
    bg: 'От Вашата мрежа дойдоха твърде много подписи за кратко време. Опитайте отново след малко.',
    en: 'Too many signatures came from your network in a short time. Try again in a while.',
  },
  sessionOver: {
    bg: 'Вече не сте влезли в профила си. Напишете имейл адреса си, за да подпишете с писмо.',
    en: 'You are no longer signed in. Write your e-mail address to sign by letter.',
  },

  closedTitle: { bg: 'Подписката не приема подписи', en: 'The petition takes no signatures' },
  closed_closed: {
    bg: 'Събирането на подписи приключи на {since}.',
    en: 'The collecting of signatures ended on {since}.',
  },
  closed_ended: { bg: 'Събирането на подписи приключи.', en: 'The collecting of signatures has ended.' },
  closed_review: {
    bg: 'Подписката намери поддръжници и сега се преглежда. Ще можете да я подпишете, когато бъде публикувана.',
    en: 'The petition found its backers and is being reviewed. You can sign it once it is published.',
  },
  closed_never: { bg: 'Тази подписка не събира подписи.', en: 'This petition collects no signatures.' },
  closed_paper: {
    bg: 'Тази подписка се подписва саморъчно, на хартия. Законът не допуска електронни подписи за нея.',
    en: 'This petition is signed by hand, on paper. The law allows no online signatures for it.',
  },
});
