import { Injectable } from '@nestjs/common';
import { nameOf } from '../../../commons/subjects/index.js';
import { deadlineLine, Deadlines } from '../../../commons/deadlines/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Database } from '../../../platform/database/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { KINDS_TAG } from '../kinds/petition-kinds.service.js';
import { REASONS_TAG } from '../kinds/petition-reasons.service.js';
import { PETITION } from '../petition.rules.js';
import { outcomeOf, shownPath, shownTitle } from '../petition.shown.js';
import { PetitionQueries, type ShownPetition } from '../petitions.queries.js';
import { SignatureTallies, signatureTag } from '../signatures/signature-tallies.service.js';
import { chronicle } from './petition.chronicle.js';
import { factsShown, figuresShown, registrationShown, supportShown } from './petition.facts.js';
import { hearingShown, noticesOf } from './petition.notices.js';
import { clockOf, initiatedBy, stateTag, timeline } from './petition.presentation.js';
import { stations } from './petition.stations.js';
import { PetitionRegisters } from './petition-registers.service.js';
import { API_PATH } from './petitions-api.schemas.js';
import type { PetitionPageProps } from './views/petition.page.js';

/** Names, kinds and reasons, and days that are left. */
const SURROUNDINGS = ['topics', 'places', 'today', 'settings', KINDS_TAG, REASONS_TAG];

type Frame = Omit<PetitionPageProps, 'answer' | 'names' | 'signedIn' | 'own'>;

/** Gathers what the page of one petition shows, in the same few queries however many signed it. */
@Injectable()
export class PetitionPages {
  constructor(
    private readonly database: Database,
    private readonly queries: PetitionQueries,
    private readonly lifecycles: Lifecycles,
    private readonly deadlines: Deadlines,
    private readonly trail: Trail,
    private readonly registers: PetitionRegisters,
    private readonly tallies: SignatureTallies,
  ) {}

  /** @param reads whether this reader sees words that are hidden from others */
  async frame(
    petition: ShownPetition,
    reads: boolean,
    { locale, now }: Pick<PageContext, 'locale' | 'now'>,
  ): Promise<{ props: Frame; tags: string[] }> {
    const { id } = petition;
    const subject = { type: PETITION, id };
    const [history, milestones, owed, links, kind, names, ground, members, byDay, bySettlement] =
      await Promise.all([
        this.lifecycles.history(this.database, subject),
        this.queries.milestones(id),
        this.deadlines.of(this.database, subject),
        this.trail.shown(subject),
        this.registers.kind(petition),
        this.registers.names(),
        this.registers.ground(petition),
        this.queries.members(id),
        this.tallies.byDay(this.database, id),
        this.tallies.bySettlement(this.database, id),
      ]);
    const path = shownPath(petition);
    const seen: ShownPetition = reads ? { ...petition, textHidden: false } : petition;
    const words = !seen.textHidden;
    const shown = shownTitle(seen, locale);
    const published = petition.publishedAt !== null;
    const { total } = petition.signatures;
    const props: Frame = {
      title: shown.title,
      titleLang: shown.lang,
      lang: petition.lang,
      kind: pick(kind.label, locale),
      state: stateTag(petition.state, locale),
      by: initiatedBy(seen, locale),
      clock: clockOf(petition, owed, locale, now),
      stations: stations(petition, owed, locale),
      notices: noticesOf(petition, { reads, ground, locale }),
      words: words ? { demand: petition.demand, why: petition.why } : null,
      committee: words
        ? members.map(({ name, settlement }) =>
            settlement ? `${name}, ${pick(nameOf(names.places, settlement), locale)}` : name,
          )
        : [],
      support: published ? supportShown(petition, { path, kind, milestones, locale }) : null,
      figures:
        published && total > 0 ? figuresShown(petition, { byDay, bySettlement, names, locale, now }) : null,
      hearing: hearingShown(petition, path, locale),
      registration: registrationShown(petition, locale),
      owed: owed
        .filter(({ rule, state }) => rule.public && state !== 'cancelled')
        .map((one) => deadlineLine(one, locale, now)),
      facts: factsShown(seen, names, locale),
      timeline: timeline(chronicle(petition, history, milestones, now), petition, locale),
      follow: isOver(petition) ? null : { scope: 'subject', subject: `${PETITION}:${id}` },
      reportPath: `/report?subject=${PETITION}:${id}`,
      spread:
        petition.state === 'collecting'
          ? { poster: `${path}/poster`, qr: `${path}/qr.svg`, sheets: `${path}/sheets` }
          : null,
      data: {
        json: `${API_PATH}/${id}`,
        history: `${path}/history.csv`,
        verify: '/ledger/verify',
      },
      links,
    };
    return { props, tags: [...petitionTags(id), ...links.tags] };
  }
}

/** What one petition's pages and data show. */
export function petitionTags(id: string): string[] {
  return [`subject:${PETITION}:${id}`, `decisions:${PETITION}:${id}`, signatureTag(id), ...SURROUNDINGS];
}

/** Nothing more will happen that followers would hear of; a hearing may still follow an answer. */
function isOver(petition: ShownPetition): boolean {
  const outcome = outcomeOf(petition);
  return petition.state === 'archived' || (outcome !== null && outcome !== 'answered');
}
