export { ChangedWords } from './changed-words.js';
