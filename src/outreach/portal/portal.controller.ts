import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { municipalitySettings, Settings } from '../../platform/settings/index.js';
import { aboutMessages } from './about.messages.js';
import { accessibilityMessages } from './accessibility.messages.js';
import { contactMessages } from './contact.messages.js';
import { deadlinesMessages } from './deadlines.messages.js';
import { HomeQueries } from './home/home.queries.js';
import { statementSettings } from './portal.settings.js';
import { privacyMessages } from './privacy.messages.js';
import { rulesMessages } from './rules.messages.js';
import { AboutPage } from './views/about.page.js';
import { AccessibilityPage } from './views/accessibility.page.js';
import { ContactPage } from './views/contact.page.js';
import { DeadlinesPage } from './views/deadlines.page.js';
import { PrivacyPage } from './views/privacy.page.js';
import { RulesPage } from './views/rules.page.js';

/** The pages of plain text. */
@Controller()
export class PortalController {
  constructor(
    private readonly homeQueries: HomeQueries,
    private readonly settings: Settings,
  ) {}

  @Get('about')
  about(@Ctx() { locale, site }: PageContext): PageResult {
    return text(aboutMessages(locale), AboutPage({ locale, municipality: site.name }));
  }

  @Get('rules')
  rules(@Ctx() { locale }: PageContext): PageResult {
    return text(rulesMessages(locale), RulesPage({ locale }));
  }

  @Get('privacy')
  privacy(@Ctx() { locale, site }: PageContext): PageResult {
    const { name, eik, address } = this.settings.read(municipalitySettings);
    const { dpoEmail, dpoPhone } = this.settings.read(statementSettings);
    const props = { locale, municipality: name, eik, address, dpoEmail, dpoPhone, demo: site.demo };
    return text(privacyMessages(locale), PrivacyPage(props));
  }

  @Get('accessibility')
  accessibility(@Ctx() { locale, site }: PageContext): PageResult {
    const { accessibilityReviewedOn: reviewedOn } = this.settings.read(statementSettings);
    const { email, phone } = site.contacts;
    return text(
      accessibilityMessages(locale),
      AccessibilityPage({ locale, municipality: site.name, reviewedOn, email, phone }),
    );
  }

  @Get('deadlines')
  deadlines(@Ctx() { locale }: PageContext): PageResult {
    return text(deadlinesMessages(locale), DeadlinesPage({ locale }));
  }

  @Get('contact')
  contact(@Ctx() { locale, site }: PageContext): PageResult {
    const { serviceCentre } = this.settings.read(municipalitySettings);
    const { dpoEmail } = this.settings.read(statementSettings);
    const lists = this.homeQueries.lists(locale);
    const props = { locale, municipality: site.name, ...site.contacts, serviceCentre, dpoEmail, lists };
    return text(contactMessages(locale), ContactPage(props));
  }
}

/** Changes with the settings alone, which stand on every page. */
function text(t: (key: 'title' | 'description') => string, body: VNode): PageResult {
  return page({ title: t('title'), description: t('description'), body, tags: ['settings'] });
}
