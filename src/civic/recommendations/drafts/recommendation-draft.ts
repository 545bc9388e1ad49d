import type { IsoDate } from '../../../platform/clock/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { Recommendation } from '../recommendation.entity.js';

/** By what it will be seen that the measure worked. */
export interface DraftIndicator {
  name: string;
  /** „бр.“, „%“, „дни“ */
  unit: string;
  baseline: number | null;
  /** Null only while the draft is unfinished. */
  target: number | null;
}

/** What an organisation writes, before it is sent. Texts that are not filled in yet are ''. */
export interface RecommendationDraft extends Pick<
  Recommendation,
  | 'setId'
  | 'weight'
  | 'title'
  | 'problem'
  | 'measure'
  | 'expectedResult'
  | 'addressee'
  | 'partners'
  | 'stage'
  | 'topic'
  | 'unitId'
  | 'lang'
> {
  termFrom: IsoDate | null;
  termTo: IsoDate | null;
  indicators: readonly DraftIndicator[];
  /** Subjects that it arises from, as `type:id`. */
  sources: readonly string[];
  /** Stored by the same person, or attached already. */
  fileIds: readonly string[];
}

/** The draft that nobody has begun to fill in. */
export function blankDraft(lang: Locale): RecommendationDraft {
  return {
    setId: null,
    weight: 1,
    title: '',
    problem: '',
    measure: '',
    expectedResult: '',
    addressee: 'mayor',
    partners: '',
    stage: 'implementation',
    topic: null,
    unitId: null,
    lang,
    termFrom: null,
    termTo: null,
    indicators: [],
    sources: [],
    fileIds: [],
  };
}

/** A confirmed organisation, and who writes in its name. */
export interface Issuer {
  organisationId: string;
  name: string;
  participantId: string;
}
