import { Injectable } from '@nestjs/common';
import { pick, type Locale } from '../i18n/index.js';
import { municipalitySettings, Settings } from '../settings/index.js';
import type { MailBrand } from './mail-brand.js';

@Injectable()
export class MailBrands {
  constructor(private readonly settings: Settings) {}

  of(locale: Locale): MailBrand {
    const { name, address } = this.settings.read(municipalitySettings);
    return { name: pick(name, locale), address: pick(address, locale) };
  }
}
