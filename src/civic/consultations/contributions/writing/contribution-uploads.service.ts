import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../../../platform/audit/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { Database } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { Files } from '../../../../platform/files/index.js';
import { CONTRIBUTION_LIMITS } from '../contribution.rules.js';

const LINK = 'contributions.upload';
const KINDS = /\.(?:pdf|docx|png|jpe?g)$/i;

export interface UploadedFile {
  id: string;
  /** What the form carries from step to step: nobody attaches what they did not upload. */
  ref: string;
  name: string;
  bytes: number;
}

/** Files between the steps of the form. What is never handed in is removed a week later. */
@Injectable()
export class ContributionUploads {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** Received and checked before the transaction: browsers send slowly. @throws FileRefused, or RuleBroken `fileKind` */
  async take(source: { name: string; stream: Readable }, by: Actor, now: Date): Promise<string> {
    if (!KINDS.test(source.name)) {
      source.stream.on('error', () => undefined).resume();
      throw new RuleBroken('fileKind');
    }
    const received = await this.files.receive(source, CONTRIBUTION_LIMITS.fileBytes);
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

  refOf(id: string): string {
    return `${id}.${this.crypto.sign(LINK, id)}`;
  }

  private idIn(ref: string): string | null {
    const [id = '', proof = ''] = ref.split('.');
    return /^[1-9]\d{0,17}$/.test(id) && this.crypto.verify(LINK, proof, id) ? id : null;
  }
}
