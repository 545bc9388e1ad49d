import { Injectable } from '@nestjs/common';
import { DECISION } from '../../../commons/decisions/index.js';
import type { SubjectRef } from '../../../commons/subjects/index.js';
import { StandingLinks, type SettledLinks } from '../../../commons/trail/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { ACT, ARTICLE } from './act.subject.js';
import type { ArticleMatch } from './article-match.rules.js';
import { ChangeReasons, type ChangeReason } from './change-reasons.service.js';
import { articleLabel } from './comparison.presentation.js';
import { Comparisons, type Comparison } from './comparisons.service.js';
import { changeId } from './change-reasons.rules.js';

interface ChangedArticle {
  anchor: string;
  title: string;
  change: ArticleMatch['kind'];
  decisions: ReadonlySet<string>;
}

/** From a decision to the article that it changed, and from there to the act that was adopted. */
@Injectable()
export class ArticleTrail {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly reasons: ChangeReasons,
    private readonly links: StandingLinks,
    private readonly pageVersions: PageVersions,
  ) {}

  /** To be called when the adopted text, the decisions or what was matched have changed. The caller has locked the consultation. */
  async settle(tx: Tx, consultationId: string, now: Date): Promise<void> {
    const reader = readerOf(tx);
    const comparison = await this.comparisons.ofFinal(reader, consultationId);
    if (!comparison) return;
    const reasons = await this.reasons.of(reader, consultationId, comparison.matches);
    const changed = changedArticles(comparison, reasons);
    const known = await this.keep(tx, consultationId, changed, now);
    const process = { type: CONSULTATION, id: consultationId };
    const act = { type: ACT, id: consultationId };
    const articles = [...known.values()];
    const decided = changed.flatMap(({ anchor, decisions }) =>
      [...decisions].map((id) => ({ from: { type: DECISION, id }, to: known.get(anchor)! })),
    );
    const carried = changed.map(({ anchor }) => ({ from: act, to: known.get(anchor)! }));
    const settled: Omit<SettledLinks, 'process'>[] = [
      { kind: 'changed', at: 'to', ends: articles, links: decided },
      { kind: 'implements', at: 'to', ends: articles, links: carried },
      { kind: 'arisesFrom', at: 'from', ends: [act], links: [{ from: act, to: process }] },
    ];
    const tags: string[] = [];
    for (const links of settled) tags.push(...(await this.links.settle(tx, { ...links, process }, now)));
    await this.pageVersions.bump(tx, tags);
  }

  /** Every article of the consultation that was ever changed by a decision, by its anchor. */
  private async keep(
    tx: Tx,
    consultationId: string,
    changed: readonly ChangedArticle[],
    now: Date,
  ): Promise<Map<string, SubjectRef>> {
    await rows(
      tx,
      `INSERT INTO consultation_article (consultation_id, anchor, title, change, changed_at)
       SELECT $1, anchor, title, change, $5
       FROM unnest($2::text[], $3::text[], $4::text[]) AS article (anchor, title, change)
       ON CONFLICT (consultation_id, anchor) DO UPDATE SET title = excluded.title, change = excluded.change`,
      [
        consultationId,
        changed.map(({ anchor }) => anchor),
        changed.map(({ title }) => title),
        changed.map(({ change }) => change),
        now,
      ],
    );
    const found = await rows<{ id: string; anchor: string }>(
      tx,
      'SELECT id, anchor FROM consultation_article WHERE consultation_id = $1',
      [consultationId],
    );
    return new Map(found.map(({ id, anchor }) => [anchor, { type: ARTICLE, id }]));
  }
}

function changedArticles(
  { before, after, matches }: Comparison,
  reasons: ReadonlyMap<ArticleMatch, readonly ChangeReason[]>,
): ChangedArticle[] {
  const titles = new Map(
    [
      ...before.sections.map((one) => [`draft-${one.id}`, one] as const),
      ...after.sections.map((one) => [one.id, one] as const),
    ].map(([anchor, section]) => [anchor, section.heading ?? articleLabel(section, 'bg')]),
  );
  return matches.flatMap((match) => {
    const because = reasons.get(match);
    if (!because) return [];
    const anchor = changeId(match);
    const decisions = new Set(because.map(({ decision }) => decision));
    return [{ anchor, title: titles.get(anchor)!, change: match.kind, decisions }];
  });
}
