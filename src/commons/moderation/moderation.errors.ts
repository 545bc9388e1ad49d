import { RuleBroken } from '../../platform/errors/index.js';
import { formatDate, type Locale } from '../../platform/i18n/index.js';
import { refusalMessages } from './screening/refusal.messages.js';
import { lastDayBefore } from './blocks/block.rules.js';
import type { Refusal } from './screening/screen.rules.js';

/** What is not taken at all; the caller shows `sentence` at the field of the text. */
export class ModerationRefusal extends RuleBroken {
  constructor(
    readonly refusal: Refusal,
    private readonly facts: { until?: Date; reason?: Record<Locale, string>; max?: number },
  ) {
    super(
      refusal,
      facts.until ? { until: facts.until.toISOString() } : facts.max === undefined ? {} : { max: facts.max },
    );
  }

  sentence(locale: Locale): string {
    const { until, reason, max } = this.facts;
    return refusalMessages(locale)(this.refusal, {
      until: until ? formatDate(lastDayBefore(until), locale) : '',
      reason: reason?.[locale] ?? '',
      max: max ?? 0,
    });
  }
}
