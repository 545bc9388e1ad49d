export { wordDiff, type DiffPart } from './word-diff.rules.js';
