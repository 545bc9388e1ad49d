import { defineMessages } from '../../../platform/i18n/index.js';

/** Why something is not taken, at the field where it was typed. */
export const refusalMessages = defineMessages('moderation.refusal', {
  blocked: {
    bg: 'До {until} не можете да пишете. Причина: {reason}. Решението и как да възразите са в писмото, което получихте.',
    en: 'You cannot write until {until}. Reason: {reason}. The letter you got has the decision and how to appeal.',
  },
  tooOften: {
    bg: '{max, plural, one {За един час се приема най-много # мнение.} other {За един час се приемат най-много # мнения.}} Изчакайте малко; написаното не е изгубено.',
    en: '{max, plural, one {At most # contribution is taken in an hour.} other {At most # contributions are taken in an hour.}} Wait a little; what you typed is not lost.',
  },
  tooManyLinks: {
    bg: '{max, plural, =0 {Тук не се приемат връзки.} one {Приема се най-много # връзка.} other {Приемат се най-много # връзки.}} Махнете част от тях.',
    en: '{max, plural, =0 {Links are not taken here.} one {At most # link is taken.} other {At most # links are taken.}} Remove some of them.',
  },
});
