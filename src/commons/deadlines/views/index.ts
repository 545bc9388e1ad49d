export { DeadlineLine, Sentences, type DeadlineLineProps } from './deadline-line.js';
