import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { moderationMessages } from '../moderation.messages.js';
import { REASONS_TAG, RULES_PATH } from '../moderation.paths.js';
import { moderationSettings, type ModerationSettings } from '../moderation.settings.js';
import { Reasons } from '../reasons/reasons.service.js';
import { moderationRulesMessages } from './moderation-rules.messages.js';
import { ModerationRulesPage, type ModerationRulesProps } from './views/moderation-rules.page.js';

/** The rules as they are in force: made from the list of reasons and the settings. */
@Controller(RULES_PATH.slice(1))
export class ModerationRulesController {
  constructor(
    private readonly reasons: Reasons,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Ctx() { locale }: PageContext): Promise<PageResult> {
    const reasons = await this.reasons.inUse();
    const named = (ground: 'illegal' | 'rules') =>
      reasons
        .filter((reason) => reason.ground === ground)
        .map(({ name, sentence }) => ({ name: pick(name, locale), sentence: pick(sentence, locale) }));
    return page({
      title: moderationMessages(locale)('rulesTitle'),
      description: moderationRulesMessages(locale)('lead'),
      tags: [REASONS_TAG, 'settings'],
      body: h(ModerationRulesPage, {
        byRules: named('rules'),
        byLaw: named('illegal'),
        sections: sections(this.settings.read(moderationSettings), locale),
      }),
    });
  }
}

function sections(settings: ModerationSettings, locale: Locale): ModerationRulesProps['sections'] {
  const t = moderationRulesMessages(locale);
  const { newcomerDays, newcomerContributions, newcomerMaxLinks, holdNewcomers, repeatDays } = settings;
  const newcomersExist = newcomerDays > 0 && newcomerContributions > 0;
  return [
    {
      title: t('reportsTitle'),
      paragraphs: [
        t('reportsWho'),
        t('reportsHide', { count: settings.reportsToHide }),
        t('reportsDecide', { days: settings.caseWorkingDays }),
        t('reportsKept'),
      ],
    },
    {
      title: t('screenTitle'),
      paragraphs: [
        t('screenNoShadow'),
        t('screenLinks', { count: settings.maxLinks }),
        t('screenRates', { count: settings.perHour, newcomers: settings.newcomerPerHour }),
        ...(newcomersExist
          ? [
              t('screenNewcomer', { days: newcomerDays, contributions: newcomerContributions }),
              holdNewcomers ? t('screenHoldAll') : t('screenNewcomerLinks', { count: newcomerMaxLinks }),
            ]
          : []),
        ...(repeatDays > 0 ? [t('screenRepeated', { days: repeatDays })] : []),
      ],
    },
    {
      title: t('appealsTitle'),
      paragraphs: [
        t('appealsText', { months: settings.appealMonths, days: settings.appealDays }),
        t('appealsElse'),
      ],
    },
    { title: t('blocksTitle'), paragraphs: [t('blocksText')] },
    { title: t('openTitle'), paragraphs: [t('openText')] },
  ];
}
