import { Injectable, type OnModuleInit } from '@nestjs/common';
import { h, type FunctionComponent, type VNode } from 'preact';
import { subjectKey, Subjects } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { EventSections } from '../event-sections.service.js';
import { isPublic } from '../event.lifecycle.js';
import { EVENT } from '../event.rules.js';
import type { ShownEvent } from '../events.queries.js';
import { hallMessages } from './hall.messages.js';
import { minutesPath, questionsPath, questionsTag } from './hall.rules.js';
import { MinutesPages } from './minutes/minutes-pages.service.js';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { HallProposals } from './proposals/hall-proposals.service.js';
import { byStage } from './questions/question.presentation.js';
import { takesQuestions } from './questions/question.rules.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { DecidedPart, ProposalsPart, QuestionsPart, type ProposalView } from './views/event-parts.js';

const SHOWN = 5;

/** What stands on the page of an event of its hall: questions, minutes, decisions, proposals. */
@Injectable()
export class HallSections implements OnModuleInit {
  constructor(
    private readonly sections: EventSections,
    private readonly questions: QuestionQueries,
    private readonly minutes: MinutesQueries,
    private readonly minutesPages: MinutesPages,
    private readonly proposals: HallProposals,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    const main = { place: 'main' } as const;
    this.sections.register({
      name: 'decisions',
      ...main,
      order: 10,
      gather: (event, ctx) => this.decided(event, ctx),
    });
    this.sections.register({
      name: 'questions',
      ...main,
      order: 20,
      gather: (event, ctx) => this.asked(event, ctx),
    });
    this.sections.register({
      name: 'proposals',
      ...main,
      order: 30,
      gather: (event, ctx) => this.entered(event, ctx),
    });
  }

  private async asked(event: ShownEvent, { now }: PageContext) {
    if (!isPublic(event)) return null;
    const tags = [questionsTag(event.id)];
    const found = await this.questions.of(event.id, 'likes');
    const open = takesQuestions(event, now);
    if (found.length === 0 && !open) return null;
    const { next, waiting, answered } = byStage(found);
    const shown = (open ? [...next, ...waiting] : answered).slice(0, SHOWN);
    const body = part(QuestionsPart, {
      path: questionsPath(event.id),
      open,
      count: found.length,
      questions: shown.map(({ id, text, lang, likes, answer }) => ({ id, text, lang, likes, answer })),
    });
    return { body, tags };
  }

  private async decided(event: ShownEvent, ctx: PageContext) {
    const minutes = await this.minutes.of(event.id);
    if (!minutes || minutes.state === 'draft') return null;
    const { views, tags } = await this.minutesPages.decided(event.id, ctx);
    const path = minutesPath(event.id);
    const body = part(DecidedPart, { path, state: minutes.state, decisions: views });
    return { body, tags };
  }

  private async entered(event: ShownEvent, { locale }: PageContext) {
    const entered = await this.proposals.of(event.id);
    if (entered.length === 0) return null;
    const cards = await this.subjects.cards(entered.flatMap(({ target, result }) => [target, result]));
    const links = await Promise.all(entered.map(({ result }) => this.trail.shown(result)));
    const proposals = entered.flatMap(({ target, result }, index): ProposalView[] => {
      const into = cards.get(subjectKey(target));
      const card = cards.get(subjectKey(result));
      if (!into?.public) return [];
      const isShown = card?.public ?? false;
      if (card && !isShown) return [];
      const became = links[index]!.entries.filter(
        (entry) => entry.card.ref.type !== EVENT && subjectKey(entry.card.ref) !== subjectKey(target),
      );
      return [
        {
          said: card ? { title: card.title, lang: card.lang, path: card.path } : null,
          into: { title: into.title, lang: into.lang, path: into.path },
          state: card ? card.stateLabel[locale] : hallMessages(locale)('waitsForSender'),
          became: became.map((entry) => ({
            title: entry.card.title,
            lang: entry.card.lang,
            path: entry.card.path,
            state: entry.card.stateLabel[locale],
            tone: entry.card.tone,
          })),
        },
      ];
    });
    if (proposals.length === 0) return null;
    const tags = [
      ...entered.flatMap(({ target, result }) => [
        `subject:${subjectKey(target)}`,
        `subject:${subjectKey(result)}`,
      ]),
      ...links.flatMap((one) => one.tags),
    ];
    return { body: part(ProposalsPart, { proposals }), tags };
  }
}

/** What a section of the page is made of, whatever its props are. */
function part<P extends object>(component: FunctionComponent<P>, props: P): VNode {
  return h(component, props) as VNode;
}
