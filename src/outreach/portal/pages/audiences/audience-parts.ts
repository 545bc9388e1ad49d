import { Injectable, type OnModuleInit } from '@nestjs/common';
import { h } from 'preact';
import { subjectKey, Subjects, type SubjectCard } from '../../../../commons/subjects/index.js';
import { daysLeft } from '../../../../platform/clock/index.js';
import type { PageContext } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { BUILT_IN } from '../built-in.js';
import { PageParts, type PagePart } from '../page-parts.service.js';
import { OpenNow } from './views/open-now.js';

/** What each of them would have a say in, by type of subject; of a type that is not installed nothing is open. */
const AUDIENCES: Readonly<Record<string, readonly string[]>> = {
  'for-citizens': ['debate', 'consultation', 'petition', 'event'],
  'for-ngos': ['consultation', 'debate', 'event', 'petition', 'practice'],
  'for-businesses': ['consultation', 'debate', 'event'],
  'for-officials': ['consultation', 'debate', 'petition', 'recommendation', 'event'],
};
const MOST_READ = 100;
const MOST_SHOWN = 6;

/** „Отворено сега“ on the pages for citizens, organisations, businesses and officials. */
@Injectable()
export class AudienceParts implements OnModuleInit {
  constructor(
    private readonly parts: PageParts,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    for (const [slug, types] of Object.entries(AUDIENCES))
      this.parts.register(slug, (ctx) => this.openNow(slug, types, ctx));
  }

  private async openNow(slug: string, types: readonly string[], ctx: PageContext): Promise<PagePart> {
    const open = (await this.subjects.openNow(MOST_READ))
      .filter(({ ref }) => types.includes(ref.type))
      .slice(0, MOST_SHOWN);
    const subjects = open.map((card) => this.shown(card, ctx));
    return {
      below: h(OpenNow, { locale: ctx.locale, subjects, others: othersThan(slug, ctx.locale) }),
      tags: [...types.map((type) => `list:${type}`), 'today'],
    };
  }

  private shown(card: SubjectCard, { locale, now }: PageContext) {
    const { ref, title, lang, path, closesAt } = card;
    const kind = pick(this.subjects.descriptor(ref.type).label, locale);
    return {
      key: subjectKey(ref),
      kind,
      title,
      lang,
      path,
      closesAt,
      left: closesAt && daysLeft(closesAt, now),
    };
  }
}

function othersThan(slug: string, locale: Locale): { path: string; label: string }[] {
  return Object.keys(AUDIENCES)
    .filter((other) => other !== slug)
    .flatMap((other) => BUILT_IN[other] ?? [])
    .map(({ path, texts }) => ({ path, label: pick(texts.title, locale) }));
}
