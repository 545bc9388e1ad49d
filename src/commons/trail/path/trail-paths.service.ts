import { Injectable } from '@nestjs/common';
import {
  subjectKey,
  Subjects,
  type SubjectCard,
  type SubjectRef,
  type TrailStage,
} from '../../subjects/index.js';
import type { Reader } from '../../../platform/database/index.js';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import type { Station } from '../../../platform/ui/index.js';
import { inOrder, type TrailKind } from '../trail.kinds.js';
import { inTime, nearest } from './graph.rules.js';
import { pathStations } from './path.presentation.js';
import { stageOf } from './stages.rules.js';
import { trailPath } from './trail.paths.js';
import { MOST_BRANCHES, MOST_STEPS, TrailWalks, type WalkedLink } from './trail-walks.queries.js';

export const MOST_NODES = 60;

export interface PathNode {
  key: string;
  card: SubjectCard;
  /** „Консултация“, and of several. */
  kind: Text;
  kinds: Text;
  stage: TrailStage;
  at: Date;
}

export interface PathLink {
  kind: TrailKind;
  /** Keys of nodes; the link reads from the first to the second. */
  from: string;
  to: string;
  earlier: string;
  later: string;
  at: Date;
}

export interface Path {
  /** In the order of time. */
  nodes: PathNode[];
  links: PathLink[];
  /** There is more than is shown. */
  more: boolean;
  /** Of whatever can change what is shown, hidden subjects among them. */
  tags: string[];
}

export interface PathOptions {
  /** The staff see what is not public too. */
  all?: boolean;
  steps?: number;
}

/** The whole path around a subject: what it came from, and what came of it. */
@Injectable()
export class TrailPaths {
  constructor(
    private readonly walks: TrailWalks,
    private readonly subjects: Subjects,
  ) {}

  /** Null for what does not exist, and for what this reader may not see. */
  async around(ref: SubjectRef, { all = false, steps = MOST_STEPS }: PathOptions = {}): Promise<Path | null> {
    const asked = subjectKey(ref);
    const walked = await this.walks.around(ref);
    const refs = endsOf(walked).set(asked, ref);
    const cards = await this.subjects.cards([...refs.values()]);
    const isSeen = (key: string) => all || cards.get(key)?.public === true;
    if (!cards.has(asked) || !isSeen(asked)) return null;
    const links = walked
      .filter(({ from, to }) => [from, to].every((end) => cards.has(subjectKey(end))))
      .map(pathLink);
    const limits = { nodes: MOST_NODES, steps, branches: MOST_BRANCHES };
    const { keys, more } = nearest(asked, links, isSeen, limits);
    const kept = new Set(keys);
    const shown = links.filter(({ from, to }) => kept.has(from) && kept.has(to));
    const nodes = keys.map((key) => this.node(cards.get(key)!, shown));
    const times = new Map(nodes.map(({ key, at }) => [key, at.getTime()]));
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    return {
      nodes: inTime(keys, shown, (key) => times.get(key)!).map((key) => byKey.get(key)!),
      links: shown,
      more,
      tags: [...refs.keys()].map((key) => `subject:${key}`),
    };
  }

  /** For the head of any subject; no stations while nothing is connected with it. */
  async stations(ref: SubjectRef, locale: Locale): Promise<{ stations: Station[]; tags: string[] }> {
    const path = await this.around(ref);
    const stations = path && path.nodes.length > 1 ? pathStations(path, trailPath(ref), locale) : [];
    return { stations, tags: path?.tags ?? [] };
  }

  /**
   * What a subject descends from, as far as the public can see the way there: whoever follows one of them hears of it.
   * The nearest first.
   */
  async ancestors(reader: Reader, ref: SubjectRef): Promise<SubjectRef[]> {
    const own = subjectKey(ref);
    const walked = await this.walks.before(reader, ref);
    const refs = endsOf(walked);
    const cards = await this.subjects.cards([...refs.values()], reader);
    const isSeen = (key: string) => key === own || cards.get(key)?.public === true;
    const everything = { nodes: Infinity, steps: MOST_STEPS, branches: Infinity };
    const { keys } = nearest(own, walked.map(pathLink), isSeen, everything);
    return keys.flatMap((key) => (key === own ? [] : (refs.get(key) ?? [])));
  }

  private node(card: SubjectCard, links: readonly PathLink[]): PathNode {
    const key = subjectKey(card.ref);
    const { label, plural, stage } = this.subjects.descriptor(card.ref.type);
    const own = links.filter(({ from, to }) => from === key || to === key);
    const arrivedBy = own.filter(({ later }) => later === key).map(({ kind }) => kind);
    const at = card.opensAt ?? own[0]?.at ?? card.changedAt;
    return { key, card, kind: label, kinds: plural, stage: stageOf(stage, arrivedBy), at };
  }
}

function endsOf(links: readonly WalkedLink[]): Map<string, SubjectRef> {
  return new Map(links.flatMap(({ from, to }) => [from, to]).map((end) => [subjectKey(end), end]));
}

function pathLink({ kind, from, to, at }: WalkedLink): PathLink {
  const ends = { kind, from: subjectKey(from), to: subjectKey(to) };
  return { ...ends, ...inOrder(ends), at };
}
