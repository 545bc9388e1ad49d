export { DeadlineLine, type DeadlineLineProps } from './deadline-line.js';
