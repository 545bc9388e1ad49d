import { defineMessages } from '../../../platform/i18n/index.js';

/** What senders are written about theirs. No letter repeats what they wrote. */
export const letterMessages = defineMessages('inquiries.letters', {
  kindReceipt: { bg: 'Писмо до подател на обръщение', en: 'Letter to the sender of an inquiry' },
  kindConfirm: { bg: 'Потвърждаване на обръщение', en: 'Confirming an inquiry' },
  concerns: { bg: 'обръщение', en: 'inquiry' },
  toOwn: { bg: 'Вижте докъде е стигнало', en: 'See how far it is' },
  code: { bg: 'Код за справка', en: 'Reference code' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  due: {
    bg: 'Отговор се дължи до {due} включително.',
    en: 'The answer is due until {due} inclusive.',
  },
  keep: {
    bg: 'Пазете това писмо: с връзката в него виждате обръщението и отговора, без парола. Не я препращайте.',
    en: 'Keep this letter: its link shows what you wrote, and the answer, without a password. Do not pass it on.',
  },

  receivedSubject: { bg: 'Получихме обръщението Ви {code}', en: 'We received your inquiry {code}' },
  received: {
    bg: '{kind}, получено при нас на {date}. Деловодството ще му даде входящ номер; срокът тече от деня на получаването.',
    en: '{kind}: received on {date}. The registry will give it a number; the term runs from the day of receipt.',
  },
  registeredSubject: {
    bg: 'Обръщението Ви има вх. № {number}',
    en: 'Your inquiry has the number {number}',
  },
  registered: {
    bg: 'Вписано е с вх. № {number}. Срокът за отговор тече от {date}, когато го получихме.',
    en: 'It is registered as No. {number}. The answer is due from {date}, when we received it.',
  },
  consideredSubject: { bg: 'Обръщението Ви е възложено', en: 'Your inquiry has been assigned' },
  considered: { bg: 'Отговора подготвя {unit}.', en: 'The answer is prepared by {unit}.' },
  prolongedSubject: { bg: 'По-дълъг срок за отговор', en: 'A longer term for the answer' },
  prolonged: {
    bg: 'Срокът за отговор е удължен до {until} включително.',
    en: 'The answer is now due until {until} inclusive.',
  },
  executionProlongedSubject: {
    bg: 'По-дълъг срок за изпълнение по сигнала Ви',
    en: 'A longer term to carry out what was decided',
  },
  executionProlonged: {
    bg: 'Срокът за изпълнение на решението по сигнала Ви е удължен до {until} включително (чл. 125, ал. 1 АПК).',
    en: 'What was decided on your signal is now to be carried out until {until} inclusive (Art. 125(1) APC).',
  },
  answeredSubject: { bg: 'Общината Ви отговори', en: 'The municipality has answered you' },
  answered: {
    bg: 'Отговорът е на страницата на обръщението Ви. Там може и да го оцените.',
    en: 'The answer is on the page of your inquiry. You can rate it there.',
  },
  meeting: {
    bg: 'Предлагаме Ви среща на {at}, {place}. На страницата може да приемете часа или да напишете кога Ви е удобно.',
    en: 'We offer you a meeting on {at}, {place}. On the page you can accept the time, or say what suits you.',
  },
  meetingOfferedSubject: { bg: 'Друг час за срещата Ви', en: 'Another time for your meeting' },
  meetingOffered: {
    bg: 'Предлагаме Ви среща на {at}, {place}. На страницата на обръщението си може да приемете часа или да го откажете.',
    en: 'We offer you a meeting on {at}, {place}. On the page of your inquiry you can accept the time or decline it.',
  },
  meetingAcceptedSubject: { bg: 'Срещата е уговорена', en: 'The meeting is agreed' },
  meetingAccepted: {
    bg: 'Очакваме Ви на {at}, {place}. Ако не можете да дойдете, откажете часа на страницата на обръщението си.',
    en: 'We expect you on {at}, {place}. If you cannot come, decline on the page of your inquiry.',
  },
  meetingCalledOffSubject: { bg: 'Срещата е отменена', en: 'The meeting is called off' },
  meetingCalledOff: {
    bg: 'Срещата на {at}, {place}, няма да се състои.',
    en: 'The meeting on {at}, {place}, will not take place.',
  },
  toCalendar: { bg: 'Добавете срещата в календара си', en: 'Add the meeting to your calendar' },
  answeredByPost: {
    bg: 'Отговорът се изпраща и на адреса, който посочихте.',
    en: 'It is also sent to the address that you gave.',
  },
  forwardedSubject: { bg: 'Препратихме обръщението Ви', en: 'We have forwarded your inquiry' },
  forwarded: {
    bg: 'По него решава друг орган и го изпратихме там: {to} (чл. 112 АПК).',
    en: 'Another body decides on it, and we have sent it there: {to} (Art. 112 APC).',
  },
  notConsideredSubject: {
    bg: 'По обръщението Ви не се образува производство',
    en: 'No proceedings follow from your inquiry',
  },
  notConsidered: { bg: 'Основание: {ground}.', en: 'Ground: {ground}.' },
  executedSubject: { bg: 'Решеното по сигнала Ви е изпълнено', en: 'What was decided is carried out' },
  executed: {
    bg: 'Подробностите са на страницата на обръщението Ви.',
    en: 'The details are on the page of your inquiry.',
  },

  confirmSubject: {
    bg: 'Потвърдете обръщението си до общината',
    en: 'Confirm what you wrote to the municipality',
  },
  confirmLead: {
    bg: 'Някой написа обръщение до общината и даде този адрес. Ако сте Вие, отворете страницата и натиснете бутона: едва тогава го получаваме.',
    en: 'Somebody wrote to the municipality and gave this address. If it was you, open the page and press the button: only then we receive it.',
  },
  confirmButton: { bg: 'Прегледайте и изпратете', en: 'Look it over and send it' },
  confirmExpires: { bg: 'Връзката важи до {until}.', en: 'The link works until {until}.' },
  notYou: {
    bg: 'Ако не сте Вие, не правете нищо: няма да го получим.',
    en: 'If it was not you, do nothing: we will not receive it.',
  },
});
