import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { BackofficeRegistry, governed, type GovernedResource } from '../../../platform/backoffice/index.js';
import { Recommendation } from '../recommendation.entity.js';
import { isPublic, recommendationLifecycle } from '../recommendation.lifecycle.js';
import { recommendationPath } from '../recommendation.rules.js';
import { RecommendationActions } from './recommendation-actions.service.js';
import { RecommendationChoices } from './recommendation-choices.service.js';
import { RecommendationNotices } from './recommendation-notices.service.js';
import { RecommendationSections } from './recommendation-sections.service.js';
import { recommendationFields } from './recommendations.admin.fields.js';
import { FIELD_LABELS, recommendationAdminMessages } from './recommendations.admin.messages.js';
import { recommendationViews } from './recommendations.admin.views.js';

/** All steps have forms of their own. */
const HISTORY = { ...recommendationLifecycle, transitions: {} };

/** Nobody's business yet but its organisation's. */
const SENT = { state: Not('draft' as const) };

/** How the staff see and move recommendations. */
@Injectable()
export class RecommendationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly actions: RecommendationActions,
    private readonly choices: RecommendationChoices,
    private readonly sections: RecommendationSections,
    private readonly notices: RecommendationNotices,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Recommendation>({
      entity: Recommendation,
      id: 'recommendations',
      label: { bg: 'Препоръка', en: 'Recommendation' },
      labelPlural: { bg: 'Препоръки', en: 'Recommendations' },
      navigation: { group: 'processes', order: 30 },
      permissions: { list: 'recommendations.read' },
      sort: { by: 'id', direction: 'desc' },
      countUpTo: 10_000,
      fields: recommendationFields(this.choices),
      extras: ({ now }, ids) => this.notices.terms(ids, now),
      // What was sent is public, so that everybody who reads recommendations reads all of them.
      scope: () => SENT,
      views: recommendationViews,
      lifecycle: HISTORY,
      transitionInputs: { reason: { label: FIELD_LABELS.reason } },
      extraActions: this.actions.onOne(),
      bulkActions: this.actions.onMany(),
      sections: ({ now }, row) => this.sections.of(row, now),
      notice: ({ now }, row) => this.notices.of(row, now),
      links: ({ staff }, row) =>
        staff.permissions.has('decisions.read') && row.state === 'underReview'
          ? this.notices.answerLink(row.id)
          : Promise.resolve([]),
      publicPath: (row) => (isPublic(row) ? recommendationPath(row) : null),
      badge: ({ staff }) => this.notices.badge(staff),
      messages: recommendationAdminMessages,
      empty: { bg: 'Още няма препоръки.', en: 'There are no recommendations yet.' },
    });
  }
}
