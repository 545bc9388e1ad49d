import { Decisions } from '../../commons/decisions/index.js';
import type { Tx } from '../../platform/database/index.js';
import { rows } from '../../platform/database/index.js';
import { RecommendationAnswering } from './answering/recommendation-answering.service.js';
import { RecommendationRegistry } from './answering/recommendation-registry.service.js';
import { blankDraft } from './drafts/recommendation-draft.js';
import { Judgements } from './following/judgements.service.js';
import { Milestones } from './following/milestones.service.js';
import { Reports } from './following/reports.service.js';
import { RecommendationClock } from './recommendation-clock.service.js';
import { RECOMMENDATION } from './recommendation.rules.js';
import { Recommendations } from './recommendations.service.js';
import type { SeededRecommendation } from './seed/seeded-recommendation.js';
import type { Deed, SeedingTown } from './seeding-town.js';

const MAYOR = 'Стефан Ковачев, кмет на община Сандански';

/** What recommendations of the demonstration arise from: ids by title. */
export interface Origins {
  debates: ReadonlyMap<string, string>;
  consultations: ReadonlyMap<string, string>;
}

type Do = (tx: Tx, id: string, then: Date) => Promise<unknown>;

/** What both sides of the demonstration did, each through the services. */
export class SeedingDesk {
  constructor(
    private readonly town: SeedingTown,
    private readonly origins: Origins,
  ) {}

  deeds(seeded: SeededRecommendation): Deed[] {
    return [
      { at: this.town.moment(seeded.sent, 10), run: (then) => this.send(seeded, then) },
      ...this.answering(seeded),
      ...this.following(seeded),
      ...this.voices(seeded),
    ];
  }

  private async send(seeded: SeededRecommendation, then: Date): Promise<void> {
    const { town } = this;
    const issuer = town.issuers.get(seeded.organisation)!;
    const draft = {
      ...blankDraft('bg'),
      setId: seeded.set ? town.sets.get(seeded.set)! : null,
      weight: seeded.weight ?? 1,
      title: seeded.title,
      problem: seeded.problem,
      measure: seeded.measure,
      expectedResult: seeded.expectedResult,
      partners: seeded.partners ?? '',
      stage: seeded.stage,
      topic: seeded.topic,
      unitId: town.unit(seeded.unit),
      termTo: town.day(seeded.termTo),
      indicators: seeded.indicators ?? [],
      sources: this.sourcesOf(seeded),
    };
    const recommendations = town.get(Recommendations);
    const id = await town.inTx(async (tx) => {
      const made = await recommendations.draft(tx, issuer, draft, then);
      await recommendations.send(tx, made, issuer, then);
      return made;
    });
    town.ids.set(seeded.title, id);
  }

  private sourcesOf({ fromDebate, fromAct }: SeededRecommendation): string[] {
    const idIn = (ids: ReadonlyMap<string, string>, begins: string | undefined) =>
      begins && [...ids].find(([title]) => title.startsWith(begins))?.[1];
    const debate = idIn(this.origins.debates, fromDebate);
    // The number of an act is that of its consultation.
    const act = idIn(this.origins.consultations, fromAct);
    return [...(debate ? [`debate:${debate}`] : []), ...(act ? [`act:${act}`] : [])];
  }

  private answering(seeded: SeededRecommendation): Deed[] {
    const { registered, considered, prolonged, answered } = seeded;
    const { town } = this;
    const clerk = town.staff('registryClerk');
    const registry = town.get(RecommendationRegistry);
    const deeds: Deed[] = [];
    if (registered)
      deeds.push(
        this.deed(seeded, registered.on, 11, (tx, id, then) =>
          registry.register(tx, id, { number: registered.number, on: null }, clerk, then),
        ),
      );
    if (considered !== undefined)
      deeds.push(
        this.deed(seeded, considered, 12, (tx, id, then) =>
          registry.consider(tx, id, town.unit(seeded.unit), clerk, then),
        ),
      );
    if (prolonged)
      deeds.push(
        this.deed(seeded, prolonged.on, 13, (tx, id, then) => {
          const later = { until: town.day(prolonged.until), reason: prolonged.text };
          return town.get(RecommendationClock).prolong(tx, id, later, town.staff('mayor'), then);
        }),
      );
    if (answered)
      deeds.push(this.deed(seeded, answered.on, 14, (tx, id, then) => this.answer(tx, id, answered, then)));
    return deeds;
  }

  private async answer(
    tx: Tx,
    id: string,
    { outcome, text, agreed, review }: NonNullable<SeededRecommendation['answered']>,
    then: Date,
  ): Promise<void> {
    const { town } = this;
    const decisions = town.get(Decisions);
    const process = { type: RECOMMENDATION, id };
    const decision = {
      process,
      subjects: [process],
      outcome,
      reason: text,
      changedArticle: '',
      unitId: null,
    };
    const made = await decisions.propose(tx, decision, { staffId: town.staffId('expert') }, then);
    await decisions.confirm(tx, made, { staffId: town.staffId('headOfUnit') }, then);
    const day = (days: number | undefined) => (days === undefined ? null : town.day(days));
    const answer = { official: MAYOR, agreedOn: day(agreed), reviewOn: day(review) };
    await town.get(RecommendationAnswering).publish(tx, id, answer, town.staff('mayor'), then);
  }

  private following(seeded: SeededRecommendation): Deed[] {
    const { town } = this;
    const expert = town.staff('expert');
    const milestones = town.get(Milestones);
    const steps = (seeded.milestones ?? []).flatMap(({ added, title, due, done }): Deed[] => [
      this.deed(seeded, added, 15, (tx, id, then) =>
        milestones.add(tx, id, { title, dueOn: town.day(due) }, expert, then),
      ),
      ...(done
        ? [
            this.deed(seeded, done.on, 15, async (tx, id, then) => {
              const milestoneId = await partOf(tx, 'milestone', id, 'title', title);
              const evidence = { text: done.text, fileId: null, link: 'https://sandanski.example/novini' };
              await milestones.finish(tx, id, { milestoneId, doneOn: null, ...evidence }, expert, then);
            }),
          ]
        : []),
    ]);
    const reports = (seeded.reports ?? []).map(({ on, text, state, progress, link = '' }) =>
      this.deed(seeded, on, 16, (tx, id, then) => {
        const report = { state, progress, text, link, fileId: null, message: '' };
        return town.get(Reports).report(tx, id, report, expert, then);
      }),
    );
    return [...steps, ...reports];
  }

  private voices(seeded: SeededRecommendation): Deed[] {
    const { town } = this;
    const issuer = () => town.issuers.get(seeded.organisation)!;
    const judgements = town.get(Judgements);
    const measured = (seeded.measured ?? []).map(({ on, indicator, value, side, text }) =>
      this.deed(seeded, on, 17, async (tx, id, then) => {
        const indicatorId = await partOf(tx, 'indicator', id, 'position', indicator);
        const actor =
          side === 'municipality'
            ? town.staff('expert')
            : ({ kind: 'participant', id: issuer().participantId } as const);
        const what = { indicatorId, on: null, value, side, text, fileId: null, link: '' };
        await town.get(Milestones).measure(tx, id, what, actor, then);
      }),
    );
    const verdicts = (seeded.verdicts ?? []).map(({ on, text, verdict }) =>
      this.deed(seeded, on, 18, (tx, id, then) =>
        judgements.judge(tx, id, issuer(), { verdict, text, fileId: null, link: '' }, then),
      ),
    );
    const disputes = (seeded.disputes ?? []).flatMap(({ on, text, answer }): Deed[] => [
      this.deed(seeded, on, 19, (tx, id, then) =>
        judgements.dispute(tx, id, issuer(), { text, fileId: null, link: '' }, then),
      ),
      ...(answer
        ? [
            this.deed(seeded, answer.on, 14, (tx, id, then) => {
              const said = { official: MAYOR, text: answer.text, fileId: null, link: '' };
              return judgements.answer(tx, id, said, town.staff('mayor'), then);
            }),
          ]
        : []),
    ]);
    const { withdrawn } = seeded;
    const left = withdrawn
      ? [
          this.deed(seeded, withdrawn.on, 18, (tx, id, then) =>
            town.get(Recommendations).withdraw(tx, id, issuer(), withdrawn.text, then),
          ),
        ]
      : [];
    return [...measured, ...verdicts, ...disputes, ...left];
  }

  private deed(seeded: SeededRecommendation, on: number, hour: number, run: Do): Deed {
    const { town } = this;
    return {
      at: town.office(on, hour),
      run: (then) => town.inTx((tx) => run(tx, town.ids.get(seeded.title)!, then)),
    };
  }
}

async function partOf(
  tx: Tx,
  part: 'milestone' | 'indicator',
  id: string,
  column: 'title' | 'position',
  value: string | number,
): Promise<string> {
  const sql = `SELECT id FROM recommendation_${part} WHERE recommendation_id = $1 AND ${column} = $2`;
  return (await rows<{ id: string }>(tx, sql, [id, value]))[0]!.id;
}
