import type { VNode } from 'preact';
import { useLocale } from '../../../../platform/ui/index.js';
import { drawingOf, RADIUS } from '../drawing.rules.js';
import type { Arc } from '../graph.rules.js';
import { pathMessages } from '../path.messages.js';
import { STAGES } from '../stages.rules.js';
import type { PathItem } from './trail.page.js';

export interface DrawnLink extends Arc {
  /** It merely concerns the other end. */
  loose: boolean;
}

const NAME_LENGTH = 44;

/** The path as a small picture; its numbers are those of the list beside it, which says the same in words. */
export function TrailGraph(props: { items: readonly PathItem[]; links: readonly DrawnLink[] }): VNode {
  const t = pathMessages(useLocale());
  const byKey = new Map(props.items.map((item) => [item.subject, item]));
  const { width, height, rows, places, curves } = drawingOf([...byKey.keys()], props.links);
  const says = t('pictureSays', { nodes: props.items.length, links: props.links.length });
  return (
    <figure class="trail-graph">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
        {curves.map(({ line, far }, index) => (
          <path key={index} d={line} class={lineClass(far, props.links[index]!.loose)} />
        ))}
        {rows.map(({ top, named }) => (
          <text key={top} class="row" x="0" y={top + 14}>
            {rowName(named.map((key) => byKey.get(key)!))}
          </text>
        ))}
        {[...places].map(([key, { x, y }]) => {
          const { number, stage, isAsked, title } = byKey.get(key)!;
          return (
            <g key={key} class={`stage-${stage}${isAsked ? ' asked' : ''}`}>
              <title>{title}</title>
              <circle cx={x} cy={y} r={RADIUS} />
              <text x={x} y={y + 4.5}>
                {number}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption class="small">
        <ul class="legend row">
          {STAGES.map((stage) => (
            <li key={stage}>
              <svg
                class={`swatch stage-${stage}`}
                viewBox="0 0 12 12"
                width="13"
                height="13"
                aria-hidden="true"
              >
                <circle cx="6" cy="6" r="5" />
              </svg>
              {t(`stage_${stage}`)}
            </li>
          ))}
        </ul>
        <p class="soft">{t('pictureHint')}</p>
      </figcaption>
    </figure>
  );
}

function lineClass(far: boolean, loose: boolean): string | undefined {
  return [far && 'far', loose && 'loose'].filter(Boolean).join(' ') || undefined;
}

/** „Консултация“, or all kinds of a row that holds several. */
function rowName(items: readonly PathItem[]): string {
  const kinds = Map.groupBy(items, ({ kind }) => kind);
  const names = [...kinds].map(([kind, own]) => (own.length > 1 ? own[0]!.kinds : kind));
  const name = names.join(' · ');
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name;
}
