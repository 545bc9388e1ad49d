export { PetitionAnswer, type AnswerBox } from './petition-answer.js';
