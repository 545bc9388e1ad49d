import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { ConsultationState } from '../consultation.lifecycle.js';
import { parseText, type TextSection } from '../text/consultation.text.js';
import { takingOf } from './contribution.rules.js';
import { ContributionRefused } from './contributions.errors.js';

/** Where a contribution stands in its consultation. */
export interface Place {
  textVersion: number;
  late: boolean;
}

interface Row {
  state: ConsultationState;
  opensAt: Date | null;
  closesAt: Date | null;
  text: string;
  textVersion: number;
}

/** Whether, and as part of which version of the draft, something is taken. */
@Injectable()
export class ContributionPlaces {
  /**
   * The consultation stays in its state until the transaction ends, so that nothing slips in behind the справка.
   * @throws ContributionRefused with the sentence for the form
   */
  async take(
    tx: Tx,
    asked: { consultationId: string; anchor: string | null; receivedAt: Date },
  ): Promise<Place> {
    const [row] = await rows<Row>(
      tx,
      `SELECT state, opens_at AS "opensAt", closes_at AS "closesAt", CASE WHEN $2 THEN text ELSE '' END AS text,
              text_version AS "textVersion"
       FROM consultation WHERE id = $1 FOR SHARE`,
      [asked.consultationId, asked.anchor !== null],
    );
    if (!row || row.state === 'draft') throw new NotFound('consultationNotFound');
    const taking = takingOf(row, asked.receivedAt);
    if (!taking.takes) throw new ContributionRefused(taking.because, row.opensAt);
    if (asked.anchor !== null && !anchorsIn(parseText(row.text)).has(asked.anchor))
      throw new ContributionRefused('articleGone');
    return { textVersion: row.textVersion, late: taking.late };
  }
}

/** Everything in a draft that can be written about by itself. */
export function anchorsIn(sections: readonly TextSection[]): Set<string> {
  return new Set(
    sections
      .filter(({ kind }) => kind !== 'part')
      .flatMap(({ id, paragraphs }) => [id, ...paragraphs.map((paragraph) => paragraph.id)]),
  );
}
