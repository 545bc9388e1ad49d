import type { SubjectDescriptor } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import type { DigestLine } from './digest-lines.queries.js';
import { digestMessages } from './notifications.messages.js';
import { parseScopeKey } from './scopes.rules.js';

export interface Reason {
  why: string;
  stopLabel: string;
}

/** Why somebody is told something, and what the link that stops it is called. */
export function reasonOf(
  { key, because }: Pick<DigestLine, 'key' | 'because'>,
  names: ReadonlyMap<string, string>,
  types: readonly SubjectDescriptor[],
  locale: Locale,
): Reason {
  const t = digestMessages(locale);
  const scope = parseScopeKey(key);
  switch (scope?.scope) {
    case 'topic':
      return {
        why: t('becauseTopic', { name: names.get(scope.topic) ?? scope.topic }),
        stopLabel: t('stopTopic'),
      };
    case 'place':
      return {
        why: t('becausePlace', { name: names.get(scope.place) ?? scope.place }),
        stopLabel: t('stopPlace'),
      };
    case 'type': {
      const plural = types.find(({ type }) => type === scope.type)?.plural;
      return {
        why: t('becauseType', { name: plural ? pick(plural, locale) : scope.type }),
        stopLabel: t('stopType'),
      };
    }
    case 'everything':
      return { why: t('becauseEverything'), stopLabel: t('stopEverything') };
    default:
      return {
        why: t(because === 'participated' ? 'becauseParticipated' : 'becauseSubject'),
        stopLabel: t('stopSubject'),
      };
  }
}
