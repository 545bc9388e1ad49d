import { defineMessages } from '../../platform/i18n/index.js';

export const rulesMessages = defineMessages('portal.rules', {
  title: { bg: 'Правила за участие', en: 'Rules of participation' },
  description: {
    bg: 'Какво очакваме от становищата и какво може да очаквате от общината.',
    en: 'What we expect of opinions, and what you may expect of the municipality.',
  },
  lead: {
    bg: 'Правилата са едни и същи за граждани, организации и за общината.',
    en: 'The rules are the same for citizens, for organisations and for the municipality.',
  },
  youTitle: { bg: 'Когато пращате становище', en: 'When you send an opinion' },
  youText: {
    bg: '- Говорете по темата и посочете члена или частта, за която се отнася.\n- Напишете какво предлагате и защо. Мотивирано предложение се отговаря по-лесно.\n- Посочете дали пишете от свое име, или от името на друго лице или група: законът го изисква.\n- Организациите посочват своя ЕИК.\n- Не включвайте лични данни на други хора, ЕГН, здравни сведения или снимки без съгласие.\n- Спорете с доводите, не с човека: без обиди, заплахи, призиви към омраза и клевети.\n- Не изпращайте реклама и едно и също предложение много пъти. Броят на повторенията не го прави по-силно.',
    en: '- Speak to the subject, and name the article or part you mean.\n- Write what you propose and why. A reasoned proposal is easier to answer.\n- Say whether you write for yourself or on behalf of another person or a group: the law asks for it.\n- Organisations give their company number (EIK).\n- Leave out personal data of others, personal numbers, health matters and pictures taken without consent.\n- Argue with arguments, not with people: no insults, threats, hatred or slander.\n- Send no advertising, and not the same proposal many times. Repetition does not make it weigh more.',
  },
  weTitle: { bg: 'Какво прави общината', en: 'What the municipality does' },
  weText: {
    bg: '- Публикува проекта заедно с мотивите и документите и не скъсява обявения срок.\n- Удължава ли срока или оттегли ли консултацията, пише защо.\n- Не изтрива мълчаливо: приключилите и оттеглените консултации остават на адреса си.\n- За проекти на нормативни актове публикува справка за постъпилите предложения преди приемането (чл. 26, ал. 5 от ЗНА).\n- Всяка промяна, направена от служител, оставя следа в дневника на системата.',
    en: '- It publishes the draft together with the reasons and the documents, and does not shorten an announced term.\n- If it extends a term or withdraws a consultation, it says why.\n- It removes nothing silently: closed and withdrawn consultations stay at their address.\n- For drafts of normative acts it publishes a report on the proposals before adoption (Art. 26(5) of the Normative Acts Act).\n- Every change made by staff leaves a trace in the journal of the system.',
  },
  organisationsTitle: { bg: 'Организации', en: 'Organisations' },
  organisationsText: {
    bg: 'Профил, който представлява сдружение, фондация или фирма, се потвърждава от служител по ЕИК. Докато не е потвърден, това се вижда.',
    en: 'A profile that stands for an association, a foundation or a business is confirmed by staff against its company number (EIK). Until then it shows as not confirmed.',
  },
  elsewhereTitle: { bg: 'За какво това не е мястото', en: 'What this is not the place for' },
  elsewhereText: {
    bg: 'Сигнали за нарушения по Закона за защита на лицата, подаващи сигнали (ЗЗЛПСПОИН), не се подават тук, а на определеното за това длъжностно лице. При опасност се обадете на 112.',
    en: 'Reports under the Whistleblower Protection Act are not made here, but to the official appointed for them. In an emergency call 112.',
  },
  disagreeTitle: { bg: 'Ако не сте съгласни', en: 'If you disagree' },
  disagreeText: {
    bg: 'Ако смятате, че срокът е грешно изчислен, че липсва документ или че не Ви е отговорено, пишете ни. Отговаря отговорното звено, посочено на страницата на консултацията.',
    en: 'If you think that a term is wrongly counted, that a document is missing or that you were not answered, write to us. The responsible unit named on the page of the consultation answers.',
  },
  contact: { bg: 'Контакти', en: 'Contacts' },
});
