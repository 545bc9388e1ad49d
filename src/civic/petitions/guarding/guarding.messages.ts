import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff are told when something is refused, and what becomes of many at once. */
export const guardingMessages = defineMessages('petitions.guarding', {
  signingEntryInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  signingAddressBad: {
    bg: 'Въведете имейл адрес като ivan@primer.bg.',
    en: 'Enter an e-mail address such as ivan@example.com.',
  },
  signingDomainBad: {
    bg: 'Въведете домейн като primer.bg, или *.primer.bg за всички домейни под него.',
    en: 'Enter a domain such as example.com, or *.example.com for all domains below it.',
  },
  signingRangeBad: {
    bg: 'Въведете мрежа като 192.0.2.0/24 или 2001:db8::/48, или един адрес. По-широка от /8 (при IPv6 от /20) не може.',
    en: 'Enter a network such as 192.0.2.0/24 or 2001:db8::/48, or one address; none wider than /8 (/20 of IPv6).',
  },
  signingEntryKnown: {
    bg: 'Това вече е в списъка. Отворете реда и го променете.',
    en: 'This is in the list already. Open its line and change it.',
  },
  signingEntryOver: { bg: 'Последният ден вече е минал.', en: 'The last day has passed already.' },
  mailDomainInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  mailDomainBad: {
    bg: 'Въведете домейн като primer.bg, без звездичка.',
    en: 'Enter a domain such as example.com, without a star.',
  },
  mailDomainKnown: { bg: 'Този домейн вече е в списъка.', en: 'This domain is in the list already.' },
  mailDomainChain: {
    bg: 'Единият от двата домейна вече води другаде. Впишете крайния домейн.',
    en: 'One of the two domains leads elsewhere already. Enter the last one.',
  },
  signatureNotHeld: {
    bg: 'Подписът вече не чака решение: някой друг е решил.',
    en: 'The signature does not wait any more: somebody else has decided.',
  },
  releaseBefore: {
    bg: '{count, plural, one {Ще се зачете # подпис} other {Ще се зачетат # подписа}}.',
    en: '{count, plural, one {# signature} other {# signatures}} will count.',
  },
  releaseAfter: {
    bg: '{count, plural, one {Зачетен е # подпис} other {Зачетени са # подписа}}.',
    en: '{count, plural, one {# signature counts} other {# signatures count}} now.',
  },
  releaseConfirm: {
    bg: 'Зачетете {count, plural, one {# подпис} other {# подписа}}',
    en: 'Count {count, plural, one {# signature} other {# signatures}}',
  },
  refuseBefore: {
    bg: '{count, plural, one {Ще бъде обезсилен # подпис} other {Ще бъдат обезсилени # подписа}}.',
    en: '{count, plural, one {# signature} other {# signatures}} will be invalid.',
  },
  refuseAfter: {
    bg: '{count, plural, one {Обезсилен е # подпис} other {Обезсилени са # подписа}}.',
    en: '{count, plural, one {# signature is} other {# signatures are}} invalid now.',
  },
  refuseConfirm: {
    bg: 'Обезсилете {count, plural, one {# подпис} other {# подписа}}',
    en: 'Invalidate {count, plural, one {# signature} other {# signatures}}',
  },
  notHeldAnyMore: {
    bg: '{count, plural, one {# не чака} other {# не чакат}} решение.',
    en: '{count, plural, one {# does} other {# do}} not wait for a decision.',
  },
  alikeNetwork: {
    bg: '{more, select, yes {Повече от } other {}}{count, plural, =0 {Няма други от същата мрежа} one {# друг от същата мрежа} other {# други от същата мрежа}}',
    en: '{more, select, yes {More than } other {}}{count, plural, =0 {None other from the same network} one {# other from the same network} other {# others from the same network}}',
  },
  alikeDomain: {
    bg: '{more, select, yes {Повече от } other {}}{count, plural, =0 {Няма други с този домейн} one {# друг с този домейн} other {# други с този домейн}}',
    en: '{more, select, yes {More than } other {}}{count, plural, =0 {None other with this domain} one {# other with this domain} other {# others with this domain}}',
  },
  criteriaInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  criteriaNone: {
    bg: 'Попълнете поне едно: име, домейн, мрежа или време.',
    en: 'Fill in at least one: a name, a domain, a network or a time.',
  },
  lookupFound: {
    bg: '{count, plural, =0 {Няма такъв подпис} one {Намерен е # подпис} =101 {Намерени са повече от 100 подписа, показани са най-новите} other {Намерени са # подписа}} · {title}',
    en: '{count, plural, =0 {There is no such signature} one {# signature was found} =101 {More than 100 signatures were found; the newest are shown} other {# signatures were found}} · {title}',
  },
  lookupNone: {
    bg: 'Попълнете поне едно: име, имейл, домейн или мрежа.',
    en: 'Fill in at least one: a name, an e-mail address, a domain or a network.',
  },
  criteriaDomainUnknown: {
    bg: 'Никой не е подписал с адрес от този домейн.',
    en: 'Nobody has signed with an address of this domain.',
  },
  criteriaRangeWide: {
    bg: 'Толкова широка мрежа не може наведнъж: най-много /14, при IPv6 най-много /38.',
    en: 'So wide a network is too much at once: at most /14, of IPv6 at most /38.',
  },
  criteriaTimes: { bg: '„До“ трябва да е след „от“.', en: 'The end must be after the beginning.' },
  petitionUnknown: { bg: 'Няма такава подписка.', en: 'There is no such petition.' },
  notYourUnit: {
    bg: 'Подписката е на друго звено.',
    en: 'The petition belongs to another unit.',
  },
  invalidationNotPlanned: {
    bg: 'Това обезсилване вече е започнало или е отказано.',
    en: 'This invalidation has begun already, or was given up.',
  },
  invalidationNotDone: {
    bg: 'Тук няма какво да се връща: обезсилването не е извършено или вече е отменено.',
    en: 'There is nothing to give back: the invalidation was not done, or is undone already.',
  },
  invalidationPlanned: {
    bg: '{count, plural, =0 {Няма подписи, които отговарят на това.} one {Отговаря # подпис. Нищо още не е променено.} other {Отговарят # подписа. Нищо още не е променено.}}',
    en: '{count, plural, =0 {No signature fits.} one {# signature fits. Nothing has changed yet.} other {# signatures fit. Nothing has changed yet.}}',
  },
  invalidationWorking: {
    bg: 'Работи се: {count, plural, one {обезсилен е # подпис} other {обезсилени са # подписа}}. Презаредете страницата, за да видите докъде е стигнало.',
    en: 'Working: {count, plural, one {# signature is} other {# signatures are}} invalid. Reload the page to see how far it is.',
  },
  invalidationQuestion: {
    bg: '{count, plural, one {# подпис ще бъде обезсилен и няма да се брои} other {# подписа ще бъдат обезсилени и няма да се броят}}. Това се вписва в публичния регистър и може да се отмени.',
    en: '{count, plural, one {# signature} other {# signatures}} will be invalid and not count. It is entered in the public ledger and can be undone.',
  },
  invalidationReasonMissing: { bg: 'Напишете защо.', en: 'Say why.' },
});
