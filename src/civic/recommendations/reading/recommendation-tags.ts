import { RECOMMENDATION } from '../recommendation.rules.js';

/** What one recommendation's pages and data show. */
export function recommendationTags(id: string): string[] {
  return [
    `subject:${RECOMMENDATION}:${id}`,
    `decisions:${RECOMMENDATION}:${id}`,
    'topics',
    'places',
    'today',
    'settings',
  ];
}
