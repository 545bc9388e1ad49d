import { Injectable } from '@nestjs/common';
import { Trail } from '../../../commons/trail/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { placeText } from '../calendar/event-calendar.js';
import { EventDocuments } from '../documents/event-documents.service.js';
import { EventChoices } from '../event-choices.service.js';
import { EventSections } from '../event-sections.service.js';
import { AHEAD_STATES, isOneOf, isPublic } from '../event.lifecycle.js';
import { EVENT, EVENTS_PATH, happensInPlace, seriesPath, seriesTag } from '../event.rules.js';
import { whenText } from '../event.when.js';
import { EventQueries, type ShownEvent } from '../events.queries.js';
import { KINDS_TAG } from '../kinds/event-kinds.service.js';
import { Programme } from '../programme/programme.service.js';
import {
  clockOf,
  materialItem,
  noticeOf,
  photoView,
  programmeDays,
  stationsOf,
} from './event.presentation.js';
import { kindText, stateTag } from './list.presentation.js';
import { API_PATH } from './data/events-api.schemas.js';
import type { EventPageProps } from './views/event.page.js';

/** Gathers what the page of one event shows, the parts of other rooms among it. */
@Injectable()
export class EventPages {
  constructor(
    private readonly queries: EventQueries,
    private readonly programme: Programme,
    private readonly documents: EventDocuments,
    private readonly choices: EventChoices,
    private readonly trail: Trail,
    private readonly sections: EventSections,
  ) {}

  async of(event: ShownEvent, ctx: PageContext): Promise<{ props: EventPageProps; tags: string[] }> {
    const { locale, now, viewer } = ctx;
    const { id, state, form } = event;
    const [slots, organisers, materials, photos, changes, links, names, sections] = await Promise.all([
      this.programme.of(id),
      this.queries.organisers(id),
      this.documents.materials(id),
      this.documents.photos(id),
      this.queries.timeChanges(id),
      this.trail.shown({ type: EVENT, id }),
      this.choices.names(),
      this.sections.of(event, ctx),
    ]);
    const isAhead = isOneOf(AHEAD_STATES, state);
    const named = (role: string) => organisers.filter((one) => one.role === role).map(({ name }) => name);
    const phase = (wanted: string) =>
      materials.filter((one) => one.phase === wanted).map((one) => materialItem(one));
    const props: EventPageProps = {
      title: event.title,
      lang: event.lang,
      summary: event.summary,
      description: event.description,
      kind: kindText(event, names.kinds, locale),
      state: stateTag(state, locale),
      unit: names.units.get(event.unitId ?? '')?.[locale] ?? '',
      clock: clockOf(event, locale, now),
      stations: stationsOf(event, names.minuted.has(event.kind), locale),
      isDraft: !isPublic(event),
      notice: noticeOf(event, changes, locale),
      when: { text: whenText(event, locale), holds: state !== 'postponed' && state !== 'cancelled' },
      where: happensInPlace(form) ? placeText(event, names.places, locale) : '',
      isOnline: form !== 'inPerson',
      accessibility: event.accessibility,
      streamUrl: isAhead ? event.streamUrl : '',
      recordingUrl: event.recordingUrl,
      freeEntry: isAhead && event.registrationOpensAt === null,
      calendar: isAhead ? `${EVENTS_PATH}/${id}.ics` : null,
      programme: programmeDays(slots, locale),
      organisers: named('organiser'),
      partners: named('partner'),
      before: phase('before'),
      after: phase('after'),
      photos: photos.map((photo) => photoView(photo, locale)),
      series: seriesOf(event),
      topics: event.topics.map((code) => names.topics.get(code)?.[locale] ?? code),
      follow:
        state === 'archived' || state === 'cancelled'
          ? null
          : { scope: 'subject', subject: `${EVENT}:${id}` },
      signedIn: viewer !== null,
      links,
      aside: sections.aside,
      main: sections.main,
      data: { json: `${API_PATH}/${id}`, calendar: `${EVENTS_PATH}/${id}.ics` },
    };
    const tags = [
      `subject:${EVENT}:${id}`,
      ...(event.seriesId ? [seriesTag(event.seriesId)] : []),
      ...links.tags,
      ...sections.tags,
    ];
    return { props, tags: [...tags, KINDS_TAG, 'topics', 'places', 'today'] };
  }
}

function seriesOf({ seriesId, seriesTitle, seriesLang }: ShownEvent): EventPageProps['series'] {
  if (!seriesId || !seriesTitle || !seriesLang) return null;
  return {
    path: seriesPath({ id: seriesId, title: seriesTitle }),
    title: seriesTitle,
    lang: seriesLang,
  };
}
