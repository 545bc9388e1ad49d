import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/i18n/index.js';
import type { AnswerBox } from './views/index.js';

/** The published answer, for the page of the petition. */
@Injectable()
export class PetitionAnswers {
  /** Null as long as there is none. */
  async of(_petitionId: string, _locale: Locale): Promise<AnswerBox | null> {
    return null;
  }
}
