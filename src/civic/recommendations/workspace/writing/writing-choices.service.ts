import { Injectable } from '@nestjs/common';
import { Units } from '../../../../commons/accounts/index.js';
import { parseSubjectKey, subjectKey, Subjects } from '../../../../commons/subjects/index.js';
import { Database } from '../../../../platform/database/index.js';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import type { Option } from '../../../../platform/ui/index.js';
import type { RecommendationDraft } from '../../drafts/recommendation-draft.js';
import { ADDRESSEE_LABELS, STAGE_LABELS } from '../../recommendation.rules.js';
import { RecommendationSets } from '../../recommendation-sets.service.js';
import { sourceKeys } from './source-addresses.js';
import type { StepName } from './writing.rules.js';
import { writingMessages } from './writing.messages.js';

export interface WritingOptions {
  topics: Option[];
  units: Option[];
  sets: Option[];
}

/** What may be chosen on the pages, and what was chosen, in words. */
@Injectable()
export class WritingChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly sets: RecommendationSets,
  ) {}

  async options(organisationId: string, locale: Locale): Promise<WritingOptions> {
    const [topics, units, sets] = await Promise.all([
      this.subjects.topics(),
      this.units.active(),
      this.sets.of(this.database, organisationId),
    ]);
    return {
      topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
      units: units.map(({ id, name }) => ({ value: id, label: pick(name, locale) })),
      sets: sets.map(({ id, title, lang }) => ({ value: id, label: title, lang })),
    };
  }

  sourcesOf(siteUrl: string): (typed: string) => string[] {
    return (typed) => sourceKeys(typed, this.subjects.types(), siteUrl);
  }

  /** An answer as the check shows it; '' where there is none. */
  async text(
    step: StepName,
    draft: RecommendationDraft,
    files: readonly { name: string }[],
    options: WritingOptions,
    locale: Locale,
  ): Promise<string> {
    const t = writingMessages(locale);
    const label = (of: readonly Option[], value: string | null) =>
      of.find((option) => option.value === value)?.label ?? '';
    const named = (name: string, value: string) => (value ? `${name}: ${value}` : '');
    const day = (iso: string | null) => (iso ? formatDate(new Date(`${iso}T12:00:00Z`), locale) : '');
    switch (step) {
      case 'title': {
        const set = label(options.sets, draft.setId);
        return lines(draft.title, named(t('setId'), set), set && named(t('weight'), String(draft.weight)));
      }
      case 'problem':
        return draft.problem;
      case 'measure':
        return [draft.measure, draft.expectedResult && `${t('expectedResult')}\n${draft.expectedResult}`]
          .filter(Boolean)
          .join('\n\n');
      case 'about':
        return lines(
          named(t('topic'), label(options.topics, draft.topic)),
          named(t('stage'), pick(STAGE_LABELS[draft.stage], locale)),
        );
      case 'whom':
        return lines(
          pick(ADDRESSEE_LABELS[draft.addressee], locale),
          named(t('unit'), label(options.units, draft.unitId) || t('noUnit')),
          named(t('partners'), draft.partners),
        );
      case 'term':
        return lines(named(t('termFrom'), day(draft.termFrom)), named(t('termTo'), day(draft.termTo)));
      case 'indicators':
        return lines(
          ...draft.indicators.map(({ name, unit, baseline, target }) =>
            t('indicatorText', { name, unit, baseline: baseline ?? '–', target: target ?? '–' }),
          ),
        );
      case 'sources':
        return lines(...(await this.titles(draft.sources)), ...files.map(({ name }) => name));
    }
  }

  private async titles(keys: readonly string[]): Promise<string[]> {
    const refs = keys.flatMap((key) => parseSubjectKey(key) ?? []);
    const cards = await this.subjects.cards(refs);
    return refs.map((ref) => cards.get(subjectKey(ref))?.title ?? subjectKey(ref));
  }
}

function lines(...of: readonly string[]): string {
  return of.filter(Boolean).join('\n');
}
