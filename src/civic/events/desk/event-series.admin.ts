import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  LANGUAGES,
  textOf,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventSeries } from '../event-series.entity.js';
import { problemMessages } from '../events.problems.messages.js';
import { EventSeriesService, type SeriesInput } from '../series/event-series.service.js';
import { SERIES_LABELS, SERIES_LIMITS } from '../series/series.rules.js';

const FORM = { creatableBy: true, editableBy: true, required: true } as const;

/** „Поредици“: events that belong together. */
@Injectable()
export class EventSeriesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly series: EventSeriesService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<EventSeries>({
        entity: EventSeries,
        id: 'event-series',
        label: { bg: 'Поредица от събития', en: 'Series of events' },
        labelPlural: { bg: 'Поредици', en: 'Series' },
        createLabel: { bg: 'Нова поредица', en: 'New series' },
        navigation: { group: 'processes', order: 36 },
        permissions: { list: 'events.read', create: 'events.edit', edit: 'events.edit' },
        sort: { by: 'id', direction: 'desc' },
        fields: {
          title: { ...FORM, label: SERIES_LABELS.title, max: SERIES_LIMITS.title, list: true },
          description: {
            ...FORM,
            label: SERIES_LABELS.description,
            type: 'longText',
            max: SERIES_LIMITS.description,
          },
          lang: { ...FORM, label: SERIES_LABELS.lang, type: 'select', choices: LANGUAGES },
        },
        defaults: () => ({ lang: 'bg' }),
        create: ({ actor, now }, values) =>
          this.database.transaction((tx) => this.series.create(tx, inputOf(values), actor, now)),
        edit: ({ actor, now }, id, values, version) =>
          this.database.transaction((tx) =>
            this.series.edit(tx, id, { input: inputOf(values), version: version ?? null }, actor, now),
          ),
        messages: problemMessages,
        empty: { bg: 'Още няма поредици.', en: 'There are no series yet.' },
      }),
    );
  }
}

function inputOf(values: Values): SeriesInput {
  return {
    title: textOf(values['title']),
    description: textOf(values['description']),
    lang: textOf(values['lang']) as SeriesInput['lang'],
  };
}
