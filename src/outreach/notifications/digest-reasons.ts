import { subjectKey, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import type { DigestLine } from './digest-lines.queries.js';
import { clipped } from './digest.rules.js';
import { digestMessages } from './notifications.messages.js';
import { parseScopeKey } from './scopes.rules.js';

export interface Reason {
  why: string;
  stopLabel: string;
}

export type ReasonedLine = Pick<DigestLine, 'key' | 'because' | 'subjectType' | 'subjectId'>;

const LONGEST_TITLE = 90;

/** The subject that somebody follows and that this line's one came from; null where they follow this one, or a scope. */
export function followedAncestor({ key, subjectType, subjectId }: ReasonedLine): string | null {
  const scope = parseScopeKey(key);
  const own = subjectKey({ type: subjectType, id: subjectId });
  return scope?.scope === 'subject' && subjectKey(scope.subject) !== own ? subjectKey(scope.subject) : null;
}

/** Why somebody is told something, and what the link that stops it is called. @param cards of ancestors too, by key */
export function reasonOf(
  line: ReasonedLine,
  cards: ReadonlyMap<string, SubjectCard>,
  names: ReadonlyMap<string, string>,
  types: readonly SubjectDescriptor[],
  locale: Locale,
): Reason {
  const t = digestMessages(locale);
  const { key, because } = line;
  const ancestor = followedAncestor(line);
  if (ancestor) return { why: descent(because, cards.get(ancestor), locale), stopLabel: t('stopDescent') };
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

function descent(because: DigestLine['because'], ancestor: SubjectCard | undefined, locale: Locale): string {
  const t = digestMessages(locale);
  if (!ancestor?.public) return t('becauseDescends');
  const title = clipped(ancestor.title, LONGEST_TITLE);
  return t(because === 'participated' ? 'becauseDescendsJoined' : 'becauseDescendsFrom', { title });
}
