import { defineMessages } from '../../../platform/i18n/index.js';

/** What clerks are told when a sheet is not taken; the numbers are those of lines, never what stands on them. */
export const paperMessages = defineMessages('petitions.paper', {
  sheetInvalid: {
    bg: 'Листът не е въведен: вижте отбелязаните полета.',
    en: 'The sheet was not entered: see the marked fields.',
  },
  petitionTakesNone: {
    bg: 'Тази подписка вече не приема подписи на хартия.',
    en: 'This petition takes no more signatures on paper.',
  },
  sheetTaken: {
    bg: 'Лист № {number} от тази подписка вече е въведен.',
    en: 'Sheet No. {number} of this petition is entered already.',
  },
  numberWrong: { bg: 'Напишете цяло число от 1 до {most}.', en: 'Write a whole number from 1 to {most}.' },
  scanOne: {
    bg: 'Приложете един файл със скана на листа.',
    en: 'Attach one file with the scan of the sheet.',
  },
  scanKind: { bg: 'Сканът е PDF, JPEG или PNG.', en: 'The scan is PDF, JPEG or PNG.' },
  keyedByYou: {
    bg: 'Вие вече сте въвели този лист. Втория път го въвежда друг служител, за да не се повтори грешка.',
    en: 'You have keyed this sheet already. Somebody else keys it again, so that no mistake is repeated.',
  },
  lineNumber: {
    bg: 'На ред {line} има число с 10 цифри. ЕГН и телефони не се въвеждат: оставете името и населеното място.',
    en: 'Line {line} holds a number of 10 digits. Personal and telephone numbers are not entered: leave name and settlement.',
  },
  lineShape: {
    bg: 'Ред {line} трябва да е „Име; населено място“, с точка и запетая между тях.',
    en: 'Line {line} has to be “Name; settlement”, with a semicolon between them.',
  },
  lineName: {
    bg: 'На ред {line} името трябва да е само с букви, до 100 знака.',
    en: 'On line {line} the name has to be of letters alone, at most 100.',
  },
  linePlace: {
    bg: 'На ред {line} няма такова населено място в общината. Напишете го точно или „другаде“.',
    en: 'On line {line} there is no such settlement in the municipality. Write it exactly, or the Bulgarian word for “elsewhere”.',
  },
  lineChoose: {
    bg: 'На ред {line} са останали двете въвеждания. Оставете вярното според скана и изтрийте знака „|“.',
    en: 'Line {line} still holds both keyings. Leave what the scan says and delete the sign “|”.',
  },
  lineCount: {
    bg: 'Въведохте {line, plural, one {# ред} other {# реда}}, а подписите на листа са {lines}. За нечетлив или зачертан подпис напишете ред само с „-“.',
    en: 'You keyed {line, plural, one {# line} other {# lines}}, and the sheet has {lines} signatures. For one that is illegible or crossed out write a line with “-” alone.',
  },
  differ: {
    bg: 'Двете въвеждания се разминават. Нищо не се брои, докато не се изяснят.',
    en: 'The two keyings differ. Nothing counts until that is settled.',
  },
  agreed: {
    bg: 'Двете въвеждания съвпадат. Подписите се броят.',
    en: 'Both keyings agree. The signatures count.',
  },
  differencesTitle: { bg: 'Разлики между двете въвеждания', en: 'Where the two keyings differ' },
  differencesText: {
    bg: 'Служител, който не е въвеждал листа, избира вярното според скана. Или листът се въвежда отначало.',
    en: 'Somebody who has not keyed the sheet chooses what the scan says. Or the sheet is keyed anew.',
  },
  line: { bg: 'Ред', en: 'Line' },
  first: { bg: 'Първо въвеждане', en: 'First keying' },
  second: { bg: 'Второ въвеждане', en: 'Second keying' },
  noDifferences: { bg: 'Няма разлики.', en: 'There are none.' },
  counted: {
    bg: '{counted, plural, one {# се брои} other {# се броят}}',
    en: '{counted, plural, one {# counts} other {# count}}',
  },
  waiting: {
    bg: '{held, plural, one {# чака: вероятно повторен} other {# чакат: вероятно повторени}}',
    en: '{held, plural, one {# waits: possible double} other {# wait: possible doubles}}',
  },
  yours: {
    bg: 'Вие въведохте този лист. Второто въвеждане е на друг служител.',
    en: 'You keyed this sheet. The second keying is somebody else’s.',
  },
});
