import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../../platform/audit/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken, TooManyRequests } from '../../../platform/errors/index.js';
import { FileRefused, Files } from '../../../platform/files/index.js';
import { RateLimits } from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { LIMITS } from '../inquiry.rules.js';
import { writeMessages } from './write.messages.js';

const LINK = 'inquiries.upload';
const KINDS = /\.(?:pdf|docx|xlsx|odt|png|jpe?g)$/i;
const UPLOADS = { max: 40, perSeconds: 3_600 };

export interface UploadedFile {
  id: string;
  /** What the form carries from page to page: nobody attaches what they did not upload. */
  ref: string;
  name: string;
  bytes: number;
}

/** Files between the pages of the form. What is never handed in is removed a week later. */
@Injectable()
export class InquiryUploads {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly limits: RateLimits,
  ) {}

  /** Checked by content before the transaction: browsers send slowly. @throws FileRefused, TooManyRequests, RuleBroken */
  async take(
    source: { name: string; stream: Readable },
    { by, network, now }: { by: Actor; network: string; now: Date },
  ): Promise<string> {
    try {
      await this.limits.hit('inquiries.uploads', network, UPLOADS);
      if (!KINDS.test(source.name)) throw new RuleBroken('fileKind');
    } catch (error) {
      // What is not read would keep its sender waiting.
      source.stream.on('error', () => undefined).resume();
      throw error;
    }
    const received = await this.files.receive(source, LIMITS.fileBytes);
    try {
      const { id } = await this.database.transaction((tx) => this.files.keep(tx, received, by, now));
      return this.refOf(id);
    } catch (error) {
      await this.files.discard(received);
      throw error;
    }
  }

  /** Those of these that we gave out and that are still kept, in their order. */
  async listed(refs: readonly string[]): Promise<UploadedFile[]> {
    const ids = [...new Set(refs)].flatMap((ref) => this.idIn(ref) ?? []);
    if (ids.length === 0) return [];
    const found = await this.database.read<Omit<UploadedFile, 'ref'>>(
      'SELECT id, name, bytes FROM stored_file WHERE id = ANY($1::bigint[]) ORDER BY array_position($1::bigint[], id)',
      [ids],
    );
    return found.map((file) => ({ ...file, ref: this.refOf(file.id) }));
  }

  private refOf(id: string): string {
    return `${id}.${this.crypto.sign(LINK, id)}`;
  }

  private idIn(ref: string): string | null {
    const [id = '', proof = ''] = ref.split('.');
    return /^[1-9]\d{0,17}$/.test(id) && this.crypto.verify(LINK, proof, id) ? id : null;
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
