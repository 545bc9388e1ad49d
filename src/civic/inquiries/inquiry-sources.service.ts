import { Injectable } from '@nestjs/common';
import { parseSubjectKey, Subjects } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';

export interface ShownSource {
  kind: string;
  title: string;
  /** In which the title was written. */
  lang: Locale;
  path: string;
}

/** The subjects of the site from which people come to write. */
@Injectable()
export class InquirySources {
  constructor(private readonly subjects: Subjects) {}

  /** Null for what is not public, and for what is no key of a subject. */
  async shown(key: string, locale: Locale): Promise<ShownSource | null> {
    const ref = parseSubjectKey(key);
    const card = ref && (await this.subjects.cards([ref])).get(key);
    if (!card?.public) return null;
    const { title, lang, path } = card;
    const label = this.subjects.types().find(({ type }) => type === ref!.type)?.label;
    return { kind: label ? pick(label, locale) : '', title, lang, path };
  }
}
