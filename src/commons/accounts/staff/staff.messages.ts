import { defineMessages } from '../../../platform/i18n/index.js';

export const staffMessages = defineMessages('accounts.staff', {
  signInTitle: { bg: 'Вход за служители', en: 'Sign-in for staff' },
  signInLead: {
    bg: 'За служителите на общината. Гражданите влизат с имейл, без парола.',
    en: 'For the staff of the municipality. Citizens sign in by e-mail, without a password.',
  },
  forCitizens: { bg: 'Вход за граждани', en: 'Sign-in for citizens' },
  email: { bg: 'Служебен имейл', en: 'Office e-mail' },
  password: { bg: 'Парола', en: 'Password' },
  continue: { bg: 'Напред', en: 'Continue' },
  wrongPassword: {
    bg: 'Имейлът или паролата не са верни.',
    en: 'The e-mail address or the password is wrong.',
  },
  forgotten: {
    bg: 'Забравена парола? Администраторът на платформата ще Ви изпрати връзка за нова.',
    en: 'Forgotten your password? The administrator of the platform will send you a link for a new one.',
  },
  secondTitle: { bg: 'Втора стъпка', en: 'Second step' },
  secondLead: {
    bg: 'Напишете кода, който показва приложението на телефона Ви.',
    en: 'Write the code that the app on your phone shows.',
  },
  code: { bg: 'Код', en: 'Code' },
  codeHint: {
    bg: 'Шест цифри от приложението. Ако телефонът не е с Вас, напишете един от резервните си кодове.',
    en: 'Six digits from the app. If your phone is not with you, write one of your recovery codes.',
  },
  codeHintEnrol: { bg: 'Шест цифри от приложението', en: 'Six digits from the app' },
  wrongCode: {
    bg: 'Кодът не е верен или вече е използван. Изчакайте следващия и опитайте пак.',
    en: 'The code is wrong or was used already. Wait for the next one and try again.',
  },
  signIn: { bg: 'Вход', en: 'Sign in' },
  startOver: { bg: 'Започнете отначало', en: 'Start over' },
  enrolTitle: { bg: 'Свържете приложение за кодове', en: 'Connect an app for codes' },
  enrolLead: {
    bg: 'Вътрешната част се отваря само с парола и код от телефона. Прави се веднъж.',
    en: 'The back office opens only with a password and a code from your phone. You do this once.',
  },
  enrolStep1: {
    bg: 'Отворете приложение за кодове, например Google Authenticator, Microsoft Authenticator или FreeOTP.',
    en: 'Open an app for codes, such as Google Authenticator, Microsoft Authenticator or FreeOTP.',
  },
  enrolStep2: {
    bg: 'Сканирайте картинката или напишете ключа на ръка.',
    en: 'Scan the picture, or type the key by hand.',
  },
  enrolStep3: { bg: 'Напишете кода, който приложението показва.', en: 'Write the code that the app shows.' },
  qrLabel: { bg: 'QR код за приложението', en: 'QR code for the app' },
  manualKey: { bg: 'Ключ за ръчно въвеждане', en: 'Key to type by hand' },
  connect: { bg: 'Свързване', en: 'Connect' },
  recoveryTitle: { bg: 'Резервни кодове', en: 'Recovery codes' },
  recoveryLead: {
    bg: 'Отпечатайте ги или ги запишете. Всеки влиза вместо кода от телефона, по веднъж. Показваме ги само сега.',
    en: 'Print them or write them down. Each one works once instead of the code from the phone. We show them only now.',
  },
  recoveryKept: { bg: 'Записах ги, напред', en: 'I kept them, continue' },
  accountTitle: { bg: 'Моят служебен профил', en: 'My staff account' },
  name: { bg: 'Име', en: 'Name' },
  roles: { bg: 'Роли', en: 'Roles' },
  recoveryLeft: {
    bg: '{count, plural, =0 {няма неизползвани} one {# неизползван} other {# неизползвани}}',
    en: '{count, plural, =0 {none unused} one {# unused} other {# unused}}',
  },
  changePassword: { bg: 'Смяна на паролата', en: 'Change the password' },
  currentPassword: { bg: 'Сегашна парола', en: 'Current password' },
  newPassword: { bg: 'Нова парола', en: 'New password' },
  newPasswordHint: {
    bg: 'Поне 12 знака. Няколко думи, които не вървят заедно, се помнят лесно и се познават трудно.',
    en: 'At least 12 characters. A few words that do not belong together are easy to remember and hard to guess.',
  },
  repeatPassword: { bg: 'Новата парола още веднъж', en: 'The new password once more' },
  repeatWrong: { bg: 'Двете пароли не са еднакви.', en: 'The two passwords differ.' },
  currentWrong: { bg: 'Паролата не е вярна.', en: 'The password is wrong.' },
  passwordShort: {
    bg: 'Паролата трябва да е поне 12 знака.',
    en: 'The password needs at least 12 characters.',
  },
  passwordLong: {
    bg: 'Паролата може да е най-много 200 знака.',
    en: 'The password may have 200 characters at most.',
  },
  passwordPlain: {
    bg: 'Тази парола се познава лесно. Изберете друга.',
    en: 'This password is easy to guess. Choose another one.',
  },
  passwordPersonal: {
    bg: 'Паролата се състои почти само от името или имейла Ви. Изберете друга.',
    en: 'The password is little more than your name or e-mail address. Choose another one.',
  },
  save: { bg: 'Запазване', en: 'Save' },
  passwordSaved: {
    bg: 'Паролата е сменена. На другите устройства сте излезли.',
    en: 'The password is changed. You are signed out on other devices.',
  },
  newRecovery: { bg: 'Нови резервни кодове', en: 'New recovery codes' },
  newRecoveryText: { bg: 'Старите кодове спират да работят.', en: 'The old codes stop working.' },
  reEnrol: { bg: 'Друг телефон', en: 'Another phone' },
  reEnrolText: {
    bg: 'Свържете ново приложение. Старото спира да работи, щом новото е готово.',
    en: 'Connect a new app. The old one stops working as soon as the new one is ready.',
  },
  toBackoffice: { bg: 'Към вътрешната част', en: 'To the back office' },
  signOut: { bg: 'Изход', en: 'Sign out' },
  passwordTitle: { bg: 'Изберете парола', en: 'Choose a password' },
  passwordFor: { bg: 'За {email}.', en: 'For {email}.' },
  passwordDone: {
    bg: 'Паролата е запазена. Влезте с нея.',
    en: 'The password is saved. Sign in with it.',
  },
  usedTitle: { bg: 'Връзката вече е използвана', en: 'The link was used already' },
  usedText: {
    bg: 'Паролата вече е избрана с тази връзка. Ако не сте били Вие, обадете се на администратора на платформата.',
    en: 'A password was chosen with this link already. If that was not you, call the administrator of the platform.',
  },
  expiredTitle: { bg: 'Срокът на връзката е изтекъл', en: 'The link has expired' },
  expiredText: {
    bg: 'Поискайте нова от администратора на платформата.',
    en: 'Ask the administrator of the platform for a new one.',
  },
  unknownTitle: { bg: 'Връзката не е вярна', en: 'The link is wrong' },
  unknownText: {
    bg: 'Проверете дали сте я копирали цялата, или поискайте нова от администратора.',
    en: 'Check whether you copied all of it, or ask the administrator for a new one.',
  },
  mailSubject: { bg: 'Парола за „Мегдан“', en: 'Password for Megdan' },
  mailTitle: { bg: 'Изберете парола', en: 'Choose a password' },
  mailInvited: {
    bg: 'Здравейте, {name}. Имате служебен профил в „Мегдан“. Изберете парола, за да влезете.',
    en: 'Hello, {name}. You have a staff account in Megdan. Choose a password to sign in.',
  },
  mailReset: {
    bg: 'Здравейте, {name}. Администраторът Ви изпраща връзка за нова парола.',
    en: 'Hello, {name}. The administrator sends you a link for a new password.',
  },
  mailButton: { bg: 'Избор на парола', en: 'Choose a password' },
  mailExpires: { bg: 'Важи до {time} и за един път.', en: 'Works until {time} and once.' },
});
