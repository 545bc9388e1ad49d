import type { RenderedMail } from './mail-content.js';

export const LETTERS = 'letters';
export const LETTER_CONTENT = 'letter.content';

export interface LetterWake {
  letter?: string;
}

/** What is kept encrypted until the letter is sent. */
export interface LetterContent {
  to: string;
  mail: RenderedMail;
}
