import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto/index.js';

/** The columns of inquiries and their meetings that nobody reads without a key. */
const CONTEXTS = {
  title: 'inquiry.title',
  text: 'inquiry.text',
  resolution: 'inquiry.resolution',
  answer: 'inquiry.answer',
  returned: 'inquiry.returned',
  endReason: 'inquiry.endReason',
  execution: 'inquiry.execution',
  ratingWord: 'inquiry.ratingWord',
  meetingWish: 'inquiry.meetingWish',
  meetingEnd: 'inquiry.meetingEnd',
} as const;

export type Secret = keyof typeof CONTEXTS;

/** Seals and opens what was written in and about an inquiry; people write other people into it. */
@Injectable()
export class InquirySecrets {
  constructor(private readonly crypto: Crypto) {}

  seal(what: Secret, text: string): string {
    return this.crypto.encrypt(text, CONTEXTS[what]);
  }

  /** '' for nothing. */
  open(what: Secret, sealed: string | null): string {
    return sealed ? this.crypto.decrypt(sealed, CONTEXTS[what]) : '';
  }
}
