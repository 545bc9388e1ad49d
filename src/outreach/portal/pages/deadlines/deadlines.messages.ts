import { defineMessages } from '../../../../platform/i18n/index.js';

export const deadlinesMessages = defineMessages('portal.deadlines', {
  title: { bg: 'Срокове по закон', en: 'Legal time limits' },
  description: {
    bg: 'Колко трае една обществена консултация, как се брои срокът и какво дължи общината, с членовете от закона.',
    en: 'How long a public consultation lasts, how the term is counted and what the municipality owes, with the articles of the law.',
  },
  lead: {
    bg: 'С тези срокове работят часовниците на консултациите. До всеки стои членът, от който идва.',
    en: 'The clocks of the consultations work with these time limits. Each one has the article that it comes from.',
  },
  caption: { bg: 'Срокове при обществените консултации', en: 'Time limits of public consultations' },
  what: { bg: 'Какво', en: 'What' },
  term: { bg: 'Срок', en: 'Time limit' },
  meaning: { bg: 'Какво значи това', en: 'What it means' },
  article: { bg: 'Основание', en: 'Ground' },
  minimum: {
    bg: 'Предложения и становища по проект на нормативен акт',
    en: 'Proposals and opinions on a draft normative act',
  },
  minimumTerm: { bg: 'поне 30 календарни дни', en: 'at least 30 calendar days' },
  minimumMeaning: {
    bg: 'Проектът и мотивите се публикуват заедно. Системата не допуска по-кратък срок без причина.',
    en: 'The draft and the reasons are published together. The system allows no shorter term without a reason.',
  },
  minimumArticle: { bg: 'чл. 26, ал. 3 и 4 от ЗНА', en: 'Art. 26(3) and (4), Normative Acts Act' },
  short: { bg: 'По-кратък срок по изключение', en: 'A shorter term as an exception' },
  shortTerm: { bg: 'не по-малко от 14 календарни дни', en: 'not less than 14 calendar days' },
  shortMeaning: {
    bg: 'Причината се посочва в мотивите и се показва на страницата със знак „По-кратък срок“.',
    en: 'The reason is given with the draft and shown on the page with the tag “Shorter term”.',
  },
  shortArticle: { bg: 'чл. 26, ал. 4 от ЗНА', en: 'Art. 26(4), Normative Acts Act' },
  motives: { bg: 'Мотиви към проекта', en: 'Reasons for the draft' },
  motivesTerm: { bg: 'заедно с проекта', en: 'together with the draft' },
  motivesMeaning: {
    bg: 'Причини, цели, финансови средства, очаквани резултати и съответствие с правото на ЕС. Без тях проектът не се обсъжда.',
    en: 'Causes, aims, money, expected results and conformity with EU law. Without them the draft is not discussed.',
  },
  motivesArticle: { bg: 'чл. 28, ал. 2 и 4 от ЗНА', en: 'Art. 28(2) and (4), Normative Acts Act' },
  report: { bg: 'Справка за постъпилите предложения', en: 'Report on the proposals received' },
  reportTerm: { bg: 'преди приемането на акта', en: 'before the act is adopted' },
  reportMeaning: {
    bg: 'Съдържа обосновка за неприетите предложения, датата на получаване и дали са от свое име или от името на друг. Законът не определя брой дни.',
    en: 'It gives the reasons for what was not accepted, the date of receipt and whether it came in one’s own name or on behalf of another. The law sets no number of days.',
  },
  reportArticle: { bg: 'чл. 26, ал. 5 от ЗНА', en: 'Art. 26(5), Normative Acts Act' },
  general: { bg: 'Участие при общ административен акт', en: 'Participation in a general administrative act' },
  generalTerm: { bg: 'поне един месец', en: 'at least one month' },
  generalMeaning: {
    bg: 'Брои се от съобщението за откриване на производството.',
    en: 'Counted from the notice that opens the proceedings.',
  },
  generalArticle: {
    bg: 'чл. 66 и чл. 69, ал. 2 от АПК',
    en: 'Art. 66 and 69(2), Administrative Procedure Code',
  },
  budget: { bg: 'Публично обсъждане на проекта за бюджет', en: 'Public discussion of the draft budget' },
  budgetTerm: { bg: 'задължително, преди внасянето', en: 'compulsory, before it is tabled' },
  budgetMeaning: {
    bg: 'Протоколът от обсъждането се прилага към проекта.',
    en: 'The minutes of the discussion are attached to the draft.',
  },
  budgetArticle: { bg: 'чл. 84, ал. 6 от ЗПФ', en: 'Art. 84(6), Public Finance Act' },
  published: {
    bg: 'Обявяване на приетия от общинския съвет акт',
    en: 'Publication of an act adopted by the council',
  },
  publishedTerm: { bg: '7 дни', en: '7 days' },
  publishedMeaning: {
    bg: 'Изпраща се на кмета и на областния управител и се публикува.',
    en: 'It is sent to the mayor and the regional governor, and published.',
  },
  publishedArticle: {
    bg: 'чл. 22, ал. 1 и 2 от ЗМСМА',
    en: 'Art. 22(1) and (2), Local Self-Government and Local Administration Act',
  },
  countTitle: { bg: 'Как се брои', en: 'How it is counted' },
  countText: {
    bg: '- Денят на публикуването не се брои: броенето започва от следващия ден.\n- Срокът изтича в 24:00 ч. на последния ден, българско време.\n- Срок в месеци свършва на същото число, а ако го няма, на последния ден от месеца.\n- Ако последният ден е неработен, срокът изтича на следващия работен ден.\n- Работните дни са по чл. 154 от Кодекса на труда, с преместените и обявените от Министерския съвет.',
    en: '- The day of publication is not counted: counting starts on the next day.\n- The term ends at 24:00 of the last day, Bulgarian time.\n- A term in months ends on the same date, or on the last day of the month where there is none.\n- If the last day is not a working day, the term ends on the next working day.\n- Working days follow Art. 154 of the Labour Code, with the moved days and those declared by the Council of Ministers.',
  },
  exampleTitle: { bg: 'Пример', en: 'An example' },
  exampleText: {
    bg: 'Проект, публикуван на 5 октомври 2026 г., има първи ден 6 октомври и тридесети ден 4 ноември. Мнения се приемат до 4 ноември, 24:00 ч.',
    en: 'A draft published on 5 October 2026 has its first day on 6 October and its thirtieth on 4 November. Opinions are accepted until 4 November, 24:00.',
  },
  caveatTitle: { bg: 'Това не е правна консултация', en: 'This is not legal advice' },
  caveat: {
    bg: 'Членовете са прочетени в публикувани текстове на законите и се потвърждават от юрист на общината. При разлика важи обнародваното в „Държавен вестник“.',
    en: 'The articles were read in published texts of the laws and are to be confirmed by a lawyer of the municipality. Where they differ, the State Gazette prevails.',
  },
  abbreviations: {
    bg: 'ЗНА – Закон за нормативните актове; АПК – Административнопроцесуален кодекс; ЗПФ – Закон за публичните финанси; ЗМСМА – Закон за местното самоуправление и местната администрация.',
    en: 'The names of the laws are translated; the Bulgarian texts are the binding ones.',
  },
});
