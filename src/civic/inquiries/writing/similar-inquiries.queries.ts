import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { InquiryState } from '../inquiry.lifecycle.js';
import { PUBLIC_INQUIRY } from '../inquiry.lifecycle.js';

const MOST = 4;

export interface SimilarInquiry {
  id: string;
  publicTitle: string;
  lang: Locale;
  state: InquiryState;
  answered: boolean;
}

/** What others asked already. */
@Injectable()
export class SimilarInquiries {
  constructor(private readonly database: Database) {}

  like(title: string): Promise<SimilarInquiry[]> {
    return this.database.read<SimilarInquiry>(
      `SELECT id, public_title AS "publicTitle", lang, state, public_answer <> '' AS answered FROM inquiry
       WHERE ${PUBLIC_INQUIRY} AND (public_title % $1 OR $1 <% public_text)
       ORDER BY public_answer <> '' DESC, similarity(public_title, $1) DESC, id LIMIT ${MOST}`,
      [title],
    );
  }
}
