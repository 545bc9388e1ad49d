import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../audit/index.js';
import { Crypto } from '../crypto/index.js';
import { Database } from '../database/index.js';
import { RuleBroken } from '../errors/index.js';
import { Files } from './files.service.js';

/** What a form takes. */
export interface FormFiles {
  /** Under which its references are signed: „inquiries.upload“. */
  purpose: string;
  /** Names that it takes. */
  kinds: RegExp;
  mostBytes: number;
}

export interface UploadedFile {
  id: string;
  /** What the form carries from page to page: nobody attaches what they did not upload. */
  ref: string;
  name: string;
  bytes: number;
}

/** Files between the pages of a form that anybody may fill in. What is never handed in is removed a week later. */
@Injectable()
export class FormUploads {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** @returns its reference. @throws FileRefused, or RuleBroken `fileKind` */
  async take(
    { purpose, kinds, mostBytes }: FormFiles,
    source: { name: string; stream: Readable },
    by: Actor,
    now: Date,
  ): Promise<string> {
    if (!kinds.test(source.name)) {
      // What is not read would keep its sender waiting.
      source.stream.on('error', () => undefined).resume();
      throw new RuleBroken('fileKind');
    }
    return this.refOf(purpose, await this.files.takeIn(source, { by, mostBytes }, now));
  }

  /** Those of these that we gave out and that are still kept, in their order. */
  async listed({ purpose }: FormFiles, refs: readonly string[]): Promise<UploadedFile[]> {
    const ids = [...new Set(refs)].flatMap((ref) => this.idIn(purpose, ref) ?? []);
    if (ids.length === 0) return [];
    const found = await this.database.read<Omit<UploadedFile, 'ref'>>(
      'SELECT id, name, bytes FROM stored_file WHERE id = ANY($1::bigint[]) ORDER BY array_position($1::bigint[], id)',
      [ids],
    );
    return found.map((file) => ({ ...file, ref: this.refOf(purpose, file.id) }));
  }

  private refOf(purpose: string, id: string): string {
    return `${id}.${this.crypto.sign(purpose, id)}`;
  }

  private idIn(purpose: string, ref: string): string | null {
    const [id = '', proof = ''] = ref.split('.');
    return /^[1-9]\d{0,17}$/.test(id) && this.crypto.verify(purpose, proof, id) ? id : null;
  }
}
