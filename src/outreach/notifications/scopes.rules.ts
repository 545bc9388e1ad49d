import { parseSubjectKey, subjectKey, type SubjectRef } from '../../commons/subjects/index.js';

/** What somebody may follow. */
export type Scope =
  | { scope: 'subject'; subject: SubjectRef }
  | { scope: 'topic'; topic: string }
  | { scope: 'type'; type: string }
  | { scope: 'place'; place: string }
  | { scope: 'everything' };

const CODE = /^[A-Za-z0-9]{1,40}$/;

/** One text for each scope: what subscriptions are unique by, and what news are matched by. */
export function scopeKey(scope: Scope): string {
  switch (scope.scope) {
    case 'subject':
      return `subject:${subjectKey(scope.subject)}`;
    case 'topic':
      return `topic:${scope.topic}`;
    case 'type':
      return `type:${scope.type}`;
    case 'place':
      return `place:${scope.place}`;
    case 'everything':
      return 'everything';
  }
}

/** The reverse of `scopeKey`; null for anything else. */
export function parseScopeKey(key: string): Scope | null {
  if (key === 'everything') return { scope: 'everything' };
  const [, scope, target = ''] = /^([a-z]+):(.+)$/.exec(key) ?? [];
  if (scope === 'subject') {
    const subject = parseSubjectKey(target);
    return subject && { scope, subject };
  }
  if (!CODE.test(target)) return null;
  if (scope === 'topic') return { scope, topic: target };
  if (scope === 'type') return { scope, type: target };
  if (scope === 'place') return { scope, place: target };
  return null;
}

/**
 * Every key under which news of this subject is waited for.
 * @param ancestors what it descends from: whoever follows one of them hears of it too
 */
export function audienceOf(
  subject: SubjectRef,
  topics: readonly string[],
  places: readonly string[],
  ancestors: readonly SubjectRef[] = [],
): string[] {
  const scopes: Scope[] = [
    { scope: 'subject', subject },
    { scope: 'type', type: subject.type },
    ...topics.map((topic) => ({ scope: 'topic', topic }) as const),
    ...places.map((place) => ({ scope: 'place', place }) as const),
    { scope: 'everything' },
    ...ancestors.map((ancestor) => ({ scope: 'subject', subject: ancestor }) as const),
  ];
  return [...new Set(scopes.map(scopeKey))];
}
