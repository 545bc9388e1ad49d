import { Injectable } from '@nestjs/common';
import { placeName, Settlements } from '../../commons/accounts/index.js';
import { Subjects, subjectKey, type SubjectCard } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { notificationsMessages } from './pages.messages.js';
import { parseScopeKey, type Scope } from './scopes.rules.js';

export interface ScopeLabel {
  key: string;
  name: string;
  /** The language of the name, where it was entered by somebody. */
  lang?: Locale;
  /** Where it can be read, without language. */
  path?: string;
}

/** How what is followed is called. */
@Injectable()
export class ScopeLabels {
  constructor(
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
  ) {}

  async of(keys: readonly string[], locale: Locale): Promise<ScopeLabel[]> {
    const scopes = keys.map((key) => ({ key, scope: parseScopeKey(key) }));
    const refs = scopes.flatMap(({ scope }) => (scope?.scope === 'subject' ? [scope.subject] : []));
    const cards = await this.subjects.cards(refs);
    const names = (await this.names())[locale];
    return scopes.map(({ key, scope }) => ({ key, ...this.label(scope, cards, names, locale) }));
  }

  /** Names of topics and settlements by code. */
  async names(): Promise<Record<Locale, ReadonlyMap<string, string>>> {
    const [topics, settlements] = await Promise.all([this.subjects.topicNames(), this.settlements.all()]);
    const named = (locale: Locale) =>
      new Map([
        ...[...topics].map(([code, name]) => [code, pick(name, locale)] as const),
        ...settlements.map((place) => [place.ekatte, placeName(place, locale)] as const),
      ]);
    return { bg: named('bg'), en: named('en') };
  }

  private label(
    scope: Scope | null,
    cards: ReadonlyMap<string, SubjectCard>,
    names: ReadonlyMap<string, string>,
    locale: Locale,
  ): Omit<ScopeLabel, 'key'> {
    const t = notificationsMessages(locale);
    if (scope?.scope === 'topic')
      return { name: t('topicNamed', { name: names.get(scope.topic) ?? scope.topic }) };
    if (scope?.scope === 'place')
      return { name: t('placeNamed', { name: names.get(scope.place) ?? scope.place }) };
    if (scope?.scope === 'everything') return { name: t('everything') };
    if (scope?.scope === 'type') {
      const descriptor = this.subjects.types().find(({ type }) => type === scope.type);
      if (descriptor) return { name: pick(descriptor.plural, locale), path: descriptor.listPath };
    }
    const card = scope?.scope === 'subject' ? cards.get(subjectKey(scope.subject)) : undefined;
    return card?.public
      ? { name: card.title, lang: card.lang, path: card.path }
      : { name: t('unknownSubject') };
  }
}
