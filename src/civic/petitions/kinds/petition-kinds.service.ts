import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Procedure } from './petition-kind.entity.js';

/** Pages that name kinds, or what they ask for, carry this tag. */
export const KINDS_TAG = 'petitionKinds';

/** So many signatures, and what follows them. */
export interface Threshold {
  signatures: number;
  follows: Text;
}

/** A row of `petition_kind`; a petition takes a copy of its numbers along when it is submitted. */
export interface Kind {
  code: string;
  label: Text;
  /** The statutory procedure on paper; null for a petition as such. */
  procedure: Procedure | null;
  online: boolean;
  backers: number;
  backingDays: number;
  collectingDays: number;
  minimumAge: number;
  answer: Threshold;
  hearing: Threshold | null;
  committee: { least: number; most: number };
  active: boolean;
}

const text = (name: string) => `jsonb_build_object('bg', ${name}_bg, 'en', ${name}_en)`;
const threshold = (name: string) =>
  `jsonb_build_object('signatures', ${name}_threshold, 'follows', ${text(`${name}_follows`)})`;

const KIND = `jsonb_build_object(
  'code', code, 'label', ${text('label')}, 'procedure', procedure, 'online', online, 'backers', backers,
  'backingDays', backing_days, 'collectingDays', collecting_days, 'minimumAge', minimum_age,
  'answer', ${threshold('answer')},
  'hearing', CASE WHEN hearing_threshold IS NOT NULL THEN ${threshold('hearing')} END,
  'committee', jsonb_build_object('least', committee_min, 'most', committee_max), 'active', active)`;

/**
 * The kinds of petitions, whoever asks. They are few rows that staff edit, so they are read anew each time: what is
 * kept of them is the pages, which KINDS_TAG renews in every process.
 */
@Injectable()
export class PetitionKinds {
  constructor(private readonly database: Database) {}

  /** Those that a new petition can be of, in the order of the municipality. */
  async active(reader: Reader = this.database): Promise<Kind[]> {
    return (await this.all(reader)).filter(({ active }) => active);
  }

  /**
   * Also one that nothing new is of any more.
   * @throws NotFound for a code that is none
   */
  async one(code: string, reader: Reader = this.database): Promise<Kind> {
    const kind = (await this.all(reader)).find((known) => known.code === code);
    if (!kind) throw new NotFound('kindNotFound');
    return kind;
  }

  private async all(reader: Reader): Promise<Kind[]> {
    const found = await reader.read<{ kind: Kind }>(
      `SELECT ${KIND} AS kind FROM petition_kind ORDER BY position, code`,
    );
    return found.map(({ kind }) => kind);
  }
}
