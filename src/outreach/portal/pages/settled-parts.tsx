import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../../platform/settings/index.js';
import { Banner } from '../../../platform/ui/index.js';
import { ContactFacts } from './contact/contact-facts.js';
import { placeholderValues } from './markup/placeholders.js';
import { PageParts } from './page-parts.service.js';
import { readingMessages } from './pages.messages.js';

/** What the settings say besides the texts. */
@Injectable()
export class SettledParts implements OnModuleInit {
  constructor(
    private readonly parts: PageParts,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.parts.register('contact', ({ locale }) => ({
      below: <ContactFacts locale={locale} values={placeholderValues(this.settings, locale)} />,
      tags: [],
    }));
    this.parts.register('privacy', ({ locale, site }) => ({
      above: site.demo ? (
        <Banner kind="warning">
          <p>{readingMessages(locale)('demoNote')}</p>
        </Banner>
      ) : undefined,
      tags: [],
    }));
  }
}
