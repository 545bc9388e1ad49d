export { incomingNumber, LONGEST_NUMBER, numberDayProblem, outgoingNumber } from './incoming-number.rules.js';
export { letterDocument, type LetterOnPaper } from './letter.document.js';
export { NUMBER_INPUTS } from './number-inputs.js';
export { officialTextProblem, type OfficialTextProblem } from './official-text.rules.js';
