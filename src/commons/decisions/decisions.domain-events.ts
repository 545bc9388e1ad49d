import { sha256 } from '../../platform/crypto/index.js';
import type { DomainEvent } from '../../platform/outbox/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import type { DecisionView } from './decision.view.js';

/** A wording became public; the payload says which one, since another may have taken its place when it is heard. */
export const DECISION_PUBLISHED = 'decision.published';

export type PublishedWording = Pick<DecisionView, 'id' | 'version' | 'outcome' | 'changedArticle' | 'reason'>;

export function decisionPublished(process: SubjectRef, wording: PublishedWording): DomainEvent {
  const { id, version, outcome } = wording;
  const digest = wordingDigest(wording);
  return {
    name: DECISION_PUBLISHED,
    payload: { id, process: subjectKey(process), version, outcome, digest },
  };
}

/** By which anybody finds out whether a wording they read is the one that was published: see docs/ledger-format.md. */
function wordingDigest({ id, version, outcome, changedArticle, reason }: PublishedWording): string {
  const lines = ['megdan-decision-1', id, String(version), outcome, sha256(changedArticle), sha256(reason)];
  return sha256(lines.join('\n'));
}
