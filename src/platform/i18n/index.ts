export { LOCALES, localePath, pick, type Locale, type Text } from './locale.js';
export { defineMessages, type Messages, type Translate } from './messages.js';
export { formatBytes, formatNumber } from './numbers.js';
export { formatDate, formatDateTime, formatDeadline, formatTime } from './dates.js';
export { slugify } from './slug.js';
export { excerpt, isReadable, langOf, sameWording } from './written.js';
