import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { municipalitySettings, Settings, type Municipality } from '../settings/index.js';
import { brandCss, brandHref } from '../ui/index.js';
import { Navigation } from './navigation.js';
import type { Site } from './page-context.js';

/** What is the same on every page, made anew only when the settings change. */
@Injectable()
export class Sites {
  private made?: { from: Municipality; site: Site };

  constructor(
    private readonly config: Config,
    private readonly settings: Settings,
    private readonly navigation: Navigation,
  ) {}

  current(): Site {
    const from = this.settings.read(municipalitySettings);
    if (this.made?.from !== from) this.made = { from, site: this.make(from) };
    return this.made.site;
  }

  private make(municipality: Municipality): Site {
    const { name, shortName, logoUrl, colours, address, phone, email, website } = municipality;
    return {
      name,
      shortName,
      logoUrl,
      contacts: { address, phone, email, website },
      navigation: this.navigation.menu(),
      footer: this.navigation.footer(),
      demo: this.config.isDemo,
      url: this.config.publicUrl.origin,
      brandHref: brandHref(colours),
      brandCss: brandCss(colours),
    };
  }
}
