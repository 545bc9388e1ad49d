import { Injectable } from '@nestjs/common';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { ModerationRefusal } from '../moderation.errors.js';
import { moderationSettings } from '../moderation.settings.js';
import { Reasons } from '../reasons/reasons.service.js';
import { isNewcomer, screenText, type Verdict, type WriterFacts } from './screen.rules.js';
import { Writings } from './writings.js';

export interface Screened {
  /** Null for whoever has not confirmed an address yet: they are newcomers, and nothing is remembered. */
  participantId: string | null;
  text: string;
  subjectType: string;
  /** The text that this one takes the place of: a comma set right is no repetition. */
  replaces?: string;
}

const NOBODY: WriterFacts & { blockReason: null } = {
  since: null,
  published: 0,
  withinHour: 0,
  repeated: false,
  blockedUntil: null,
  blockReason: null,
};

/** Looks at what is about to be published. */
@Injectable()
export class Screening {
  constructor(
    private readonly writings: Writings,
    private readonly reasons: Reasons,
    private readonly settings: Settings,
  ) {}

  /**
   * To be called once, in the transaction that stores the text: what passes is counted.
   * @throws ModerationRefusal for what is not taken at all
   */
  async screen(
    tx: Tx,
    { participantId, text, subjectType, replaces }: Screened,
    now: Date,
  ): Promise<Verdict> {
    const settings = this.settings.read(moderationSettings);
    const facts = participantId
      ? await this.writings.factsOf(tx, participantId, { text, replaces }, now)
      : NOBODY;
    const verdict = screenText(text, facts, settings, now);
    if ('refuse' in verdict) {
      if (verdict.refuse !== 'blocked') {
        const hourly = isNewcomer(facts, settings, now) ? settings.newcomerPerHour : settings.perHour;
        const max = verdict.refuse === 'tooOften' ? hourly : settings.maxLinks;
        throw new ModerationRefusal(verdict.refuse, { max });
      }
      const reason = (await this.reasons.byCode(readerOf(tx))).get(facts.blockReason!);
      throw new ModerationRefusal('blocked', { until: facts.blockedUntil!, reason: reason?.name });
    }
    if (participantId)
      await this.writings.remember(tx, { participantId, subjectType, text, published: verdict.publish }, now);
    return verdict;
  }
}
