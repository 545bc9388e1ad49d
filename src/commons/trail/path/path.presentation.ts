import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import type { Station } from '../../../platform/ui/index.js';
import { TRAIL_LABELS } from '../trail.kinds.js';
import { pathMessages } from './path.messages.js';
import { STAGES } from './stages.rules.js';
import type { Path, PathLink, PathNode } from './trail-paths.service.js';
import type { PathItem, PathRow } from './views/trail.page.js';

/** Proposed → decided → changed → carried out, for the head of any subject. @param path of the page with the whole path */
export function pathStations({ nodes }: Pick<Path, 'nodes'>, path: string, locale: Locale): Station[] {
  const t = pathMessages(locale);
  const goesOn = nodes.some(({ card }) => card.phase !== 'over');
  const reached = STAGES.findLastIndex((stage) => nodes.some((node) => node.stage === stage));
  return STAGES.map((stage, index) => {
    const own = nodes.flatMap((node, place) =>
      node.stage === stage ? [{ ...node, number: place + 1 }] : [],
    );
    const last = own.at(-1);
    const label = t(`stage_${stage}`);
    if (!last) {
      const isNext = index === reached + 1 && goesOn;
      return { label, state: isNext ? 'now' : 'next', note: index < reached ? t('stageNone') : undefined };
    }
    const date = formatDate(last.at, locale);
    const note = own.length > 1 ? t('stageMany', { count: own.length, date }) : date;
    return { label, note, state: 'done', path: `${path}#t${own[0]!.number}` };
  });
}

/** What stands in the list, each with the links to what came before it. */
export function pathItems({ nodes, links }: Path, asked: string, locale: Locale): PathItem[] {
  const numbers = new Map(nodes.map(({ key }, index) => [key, index + 1]));
  const titles = new Map(nodes.map(({ key, card }) => [key, card.title]));
  return nodes.map(({ key, card, kind, kinds, stage, at }, index) => {
    const back = links.filter(({ later }) => later === key);
    const groups = Map.groupBy(back, (link) => pick(seenFrom(link, key), locale));
    return {
      subject: key,
      number: index + 1,
      isAsked: key === asked,
      kind: pick(kind, locale),
      kinds: pick(kinds, locale),
      title: card.title,
      lang: card.lang,
      path: card.public ? card.path : null,
      state: { label: pick(card.stateLabel, locale), tone: card.tone },
      stage,
      date: formatDate(at, locale),
      iso: at.toISOString(),
      from: [...groups].map(([label, own]) => ({
        label,
        to: own.map(({ earlier }) => ({ number: numbers.get(earlier)!, title: titles.get(earlier)! })),
      })),
    };
  });
}

/** Every link as a row, for the table behind the picture. */
export function pathRows({ nodes, links }: Path, locale: Locale): PathRow[] {
  const named = new Map(nodes.map((node) => [node.key, name(node, locale)]));
  return links.map(({ kind, from, to, at }) => ({
    from: named.get(from)!,
    label: pick(TRAIL_LABELS[kind].forward, locale),
    to: named.get(to)!,
    date: formatDate(at, locale),
  }));
}

function name({ card, kind }: PathNode, locale: Locale): string {
  return pathMessages(locale)('named', { kind: pick(kind, locale), title: card.title });
}

function seenFrom({ kind, from }: PathLink, key: string) {
  return TRAIL_LABELS[kind][from === key ? 'forward' : 'backward'];
}
