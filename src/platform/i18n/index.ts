export { LOCALES, isLocale, localePath, pick, type Locale, type Text } from './locale.js';
export { defineMessages, type Messages, type MessageValue, type Translate } from './messages.js';
export { formatBytes, formatMoney, formatNumber, formatPercent } from './numbers.js';
export {
  formatDate,
  formatDateTime,
  formatDeadline,
  formatTime,
  relativeDays,
  type DateStyle,
} from './dates.js';
export { slugify } from './slug.js';
