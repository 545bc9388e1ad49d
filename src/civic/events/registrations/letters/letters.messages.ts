import { defineMessages } from '../../../../platform/i18n/index.js';

/** Letters to whoever registered for an event. */
export const letterMessages = defineMessages('events.registrationLetters', {
  kindConfirm: { bg: 'Потвърждаване на записване за събитие', en: 'Confirming a registration' },
  kindRegistration: { bg: 'Писмо до записан за събитие', en: 'Letter to somebody registered' },
  concerns: { bg: 'събитие', en: 'event' },
  when: { bg: 'Кога', en: 'When' },
  where: { bg: 'Къде', en: 'Where' },
  online: { bg: 'На живо', en: 'Live' },
  reason: { bg: 'Причина', en: 'Reason' },
  toOwn: { bg: 'Вижте записването си', en: 'See your registration' },
  toTicket: { bg: 'Отворете билета си', en: 'Open your ticket' },
  toAnswer: { bg: 'Кажете дали идвате', en: 'Say whether you are coming' },
  toSurvey: { bg: 'Отговорете на анкетата', en: 'Answer the survey' },
  toMinutes: { bg: 'Прочетете протокола', en: 'Read the minutes' },
  toCalendar: { bg: 'Добавете в календара си', en: 'Add to your calendar' },
  keep: {
    bg: 'Пазете това писмо: с връзката в него виждате и отказвате записването си, без парола. Не я препращайте.',
    en: 'Keep this letter: its link shows and cancels your registration, without a password. Do not pass it on.',
  },
  cancelLater: {
    bg: 'Ако не можете да дойдете, откажете се от същата страница: мястото отива при следващия.',
    en: 'If you cannot come, cancel on the same page: the seat goes to whoever is next.',
  },

  confirmSubject: { bg: 'Потвърдете, че се записвате', en: 'Confirm your registration' },
  confirm: {
    bg: 'Някой даде този адрес, за да се запише за „{title}“, {when}. Ако сте Вие, отворете страницата и натиснете бутона: мястото е Ваше едва тогава.',
    en: 'Somebody gave this address to register for “{title}”, {when}. If it was you, open the page and press the button: only then the seat is yours.',
  },
  confirmButton: { bg: 'Потвърдете записването', en: 'Confirm the registration' },
  confirmExpires: { bg: 'Връзката важи до {until}.', en: 'The link works until {until}.' },
  notYou: {
    bg: 'Ако не сте Вие, не правете нищо: никой не е записан.',
    en: 'If it was not you, do nothing: nobody is registered.',
  },

  alreadySubject: { bg: 'Вече сте записани', en: 'You are registered already' },
  already: {
    bg: 'Някой поиска да запише този адрес за „{title}“, {when}, а той вече е записан. Нищо не се е променило.',
    en: 'Somebody asked to register this address for “{title}”, {when}, but it is registered already. Nothing has changed.',
  },

  registeredSubject: { bg: 'Записани сте: {title}', en: 'You are registered: {title}' },
  registered: {
    bg: 'Мястото е Ваше. Билетът Ви е № {number}; покажете го на входа от телефона си или отпечатан.',
    en: 'The seat is yours. Your ticket is No. {number}; show it at the entrance, on your phone or printed.',
  },
  waitingSubject: { bg: 'В списъка на чакащите сте: {title}', en: 'You are on the waiting list: {title}' },
  waiting: {
    bg: 'Местата са заети. Щом някое се освободи и дойде Вашият ред, мястото става Ваше и веднага ще Ви пишем.',
    en: 'All seats are taken. As soon as one is free and it is your turn, it becomes yours, and we write to you at once.',
  },
  movedUpSubject: { bg: 'Има място за Вас: {title}', en: 'There is a seat for you: {title}' },
  movedUp: {
    bg: 'Освободи се място и то е Ваше. Билетът Ви е № {number}. Ако вече не можете да дойдете, откажете се, за да не стои празно.',
    en: 'A seat became free and it is yours. Your ticket is No. {number}. If you can no longer come, please cancel, so that it is not left empty.',
  },
  invitedSubject: { bg: 'Запазено е място за Вас: {title}', en: 'A seat is reserved for you: {title}' },
  invited: {
    bg: 'Организаторите Ви канят и запазиха място за Вас. Билетът Ви е № {number}.',
    en: 'The organisers invite you and have reserved a seat for you. Your ticket is No. {number}.',
  },
  leftSubject: { bg: 'Отказахте се: {title}', en: 'You cancelled: {title}' },
  left: {
    bg: 'Записването Ви за {when} е отменено, както поискахте. Благодарим, че казахте навреме.',
    en: 'Your registration for {when} is cancelled, as you asked. Thank you for telling us in time.',
  },
  removedSubject: {
    bg: 'Записването Ви е отменено: {title}',
    en: 'Your registration was cancelled: {title}',
  },
  removed: {
    bg: 'Организаторите отмениха записването Ви за {when}.',
    en: 'The organisers cancelled your registration for {when}.',
  },
  releasedSubject: {
    bg: 'Мястото Ви отиде при чакащ: {title}',
    en: 'Your seat went to somebody waiting: {title}',
  },
  released: {
    bg: 'Попитахме Ви дали ще дойдете на {when} и не получихме отговор, а други чакат за място. Може да се запишете отново, ако има свободно.',
    en: 'We asked whether you would come on {when} and got no answer, while others wait for a seat. You can register again if there is one.',
  },
  reminderSubject: { bg: 'Напомняне: {title}', en: 'A reminder: {title}' },
  reminder: {
    bg: 'Очакваме Ви. Билетът Ви е № {number}.',
    en: 'We expect you. Your ticket is No. {number}.',
  },
  movedSubject: { bg: 'Нова дата, идвате ли: {title}', en: 'A new date, are you coming: {title}' },
  moved: {
    bg: 'Събитието, за което сте записани, се мести. Новото време е {when}. Запазваме мястото Ви, но Ви молим да кажете дали идвате тогава.',
    en: 'The event for which you are registered has moved. The new time is {when}. We keep your seat, but please say whether you are coming then.',
  },
  relocatedSubject: {
    bg: 'Друго място или начин на участие: {title}',
    en: 'Another place or way to take part: {title}',
  },
  relocated: {
    bg: 'Промени се мястото или начинът на участие. Записването Ви остава в сила.',
    en: 'The place or the way to take part has changed. Your registration stays as it is.',
  },
  postponedSubject: { bg: 'Отложено: {title}', en: 'Postponed: {title}' },
  postponed: {
    bg: 'Събитието няма да се проведе на {when}. Щом има нова дата, ще Ви попитаме дали идвате; дотогава мястото Ви се пази.',
    en: 'The event does not take place on {when}. Once there is a new date, we will ask whether you are coming; until then your seat is kept.',
  },
  cancelledSubject: { bg: 'Отменено: {title}', en: 'Cancelled: {title}' },
  cancelled: {
    bg: 'Събитието, за което бяхте записани за {when}, е отменено и няма да се проведе.',
    en: 'The event for which you were registered on {when} is cancelled and will not take place.',
  },
  surveySubject: { bg: 'Как мина: {title}', en: 'How was it: {title}' },
  survey: {
    bg: 'Благодарим, че бяхте с нас. Кажете с няколко отговора какво беше полезно и какво да променим. Анкетата е анонимна: отговорите не се свързват с Вас.',
    en: 'Thank you for being with us. Tell us in a few answers what was useful and what to change. The survey is anonymous: the answers are not connected with you.',
  },
  minutesOpenedSubject: { bg: 'Проект на протокол: {title}', en: 'Draft minutes: {title}' },
  minutesOpened: {
    bg: 'Проектът на протокола от събитието на {when} е на страницата му. Ако нещо не е записано вярно, предложете поправка: на всяка се отговаря.',
    en: 'The draft minutes of the event on {when} are on its page. If something is not as it was said, propose a correction: each of them is answered.',
  },
  minutesSubject: { bg: 'Протоколът е публикуван: {title}', en: 'The minutes are published: {title}' },
  minutes: {
    bg: 'Протоколът от събитието на {when} е публикуван, с решеното и с това, което следва от него.',
    en: 'The minutes of the event on {when} are published, with what was decided and what follows from it.',
  },
});
