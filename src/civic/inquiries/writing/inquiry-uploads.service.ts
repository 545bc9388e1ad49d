import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../../platform/audit/index.js';
import { RuleBroken, TooManyRequests } from '../../../platform/errors/index.js';
import { FileRefused, FormUploads, type FormFiles } from '../../../platform/files/index.js';
import { RateLimits } from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { LIMITS } from '../inquiry.rules.js';
import { writeMessages } from './write.messages.js';

const FILES: FormFiles = {
  purpose: 'inquiries.upload',
  kinds: /\.(?:pdf|docx|xlsx|odt|png|jpe?g)$/i,
  mostBytes: LIMITS.fileBytes,
};
const UPLOADS = { max: 40, perSeconds: 3_600 };

/** Files between the pages of the form, not too many from one network. */
@Injectable()
export class InquiryUploads {
  constructor(
    private readonly uploads: FormUploads,
    private readonly limits: RateLimits,
  ) {}

  /** @returns its reference. @throws FileRefused, TooManyRequests, or RuleBroken `fileKind` */
  async take(
    source: { name: string; stream: Readable },
    { by, network, now }: { by: Actor; network: string; now: Date },
  ): Promise<string> {
    try {
      await this.limits.hit('inquiries.uploads', network, UPLOADS);
    } catch (error) {
      // What is not read would keep its sender waiting.
      source.stream.on('error', () => undefined).resume();
      throw error;
    }
    return this.uploads.take(FILES, source, by, now);
  }

  /** Those of these that we gave out and that are still kept, in their order. */
  listed(refs: readonly string[]): ReturnType<FormUploads['listed']> {
    return this.uploads.listed(FILES, refs);
  }
}

/** The sentence at the field. @throws whatever is no refusal of the file */
export function fileSentence(error: unknown, locale: Locale): string {
  const t = writeMessages(locale);
  if (error instanceof FileRefused) return error.sentence(locale);
  if (error instanceof TooManyRequests) return t('tooMany');
  if (error instanceof RuleBroken && error.code === 'fileKind') return t('fileKind');
  if (error instanceof RuleBroken && error.code === 'filesTooMany')
    return t('filesTooMany', { max: LIMITS.files });
  throw error;
}
