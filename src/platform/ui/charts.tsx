import type { VNode } from 'preact';
import { formatNumber } from '../i18n/index.js';
import { Table } from './blocks.js';
import { useLocale } from './locale.js';
import { uiMessages } from './ui.messages.js';

/** Colours of charts follow the tokens; each is also told apart by order, label and the table. */
export type ChartTone = 'pine' | 'clay' | 'sun' | 'sky' | 'sand';
const ORDER: readonly ChartTone[] = ['pine', 'sun', 'clay', 'sky', 'sand'];

export interface Series {
  label: string;
  values: readonly number[];
  tone?: ChartTone;
}

interface AxesProps {
  title: string;
  labels: readonly string[];
  series: readonly Series[];
}

const WIDTH = 340;
const HEIGHT = 150;
const TOP = 18;
const FLOOR = HEIGHT - 22;

/** A share of a whole as a bar; the words beside it must say the same. */
export function Meter(props: { value: number; max: number; label: string }): VNode {
  const share = props.max > 0 ? Math.min(100, Math.max(0, (props.value / props.max) * 100)) : 0;
  return (
    <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={props.label}>
      <rect class="fill" width={round(share)} height="4" />
    </svg>
  );
}

export function BarChart(props: AxesProps): VNode {
  const locale = useLocale();
  const top = highest(props.series);
  const slot = WIDTH / Math.max(1, props.labels.length);
  const bar = Math.min(40, (slot * 0.78) / Math.max(1, props.series.length));
  return (
    <Figure {...props}>
      {props.labels.map((label, at) => {
        const left = slot * at + (slot - bar * props.series.length) / 2;
        return (
          <g key={label}>
            {props.series.map((series, index) => {
              const value = series.values[at] ?? 0;
              const height = ((FLOOR - TOP) * value) / top;
              const x = left + bar * index;
              return (
                <g key={series.label}>
                  <rect
                    class={`tone-${toneOf(series, index)}`}
                    x={round(x + 1)}
                    y={round(FLOOR - height)}
                    width={round(Math.max(1, bar - 2))}
                    height={round(height)}
                    rx="2"
                  />
                  {bar >= 18 && (
                    <text class="value" x={round(x + bar / 2)} y={round(FLOOR - height - 4)}>
                      {formatNumber(value, locale)}
                    </text>
                  )}
                </g>
              );
            })}
            {isLabelled(at, props.labels.length) && (
              <text class="label" x={round(slot * (at + 0.5))} y={HEIGHT - 6}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </Figure>
  );
}

/** One row for each label, its name above or before the bars; for names that have no room under a bar. */
export function BarRows(props: AxesProps): VNode {
  const locale = useLocale();
  const top = highest(props.series);
  return (
    <Figure {...props} picture={false}>
      <ul class="bar-rows">
        {props.labels.map((label, at) => (
          <li key={label}>
            <span class="of">{label}</span>
            <span class="bars">
              {props.series.map((series, index) => {
                const value = series.values[at] ?? 0;
                return (
                  <span key={series.label} class="bar">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect
                        class={`tone-${toneOf(series, index)}`}
                        width={round((value / top) * 100)}
                        height="10"
                      />
                    </svg>
                    <b class="num">
                      <span class="visually-hidden">{series.label}: </span>
                      {formatNumber(value, locale)}
                    </b>
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

export function LineChart(props: AxesProps): VNode {
  const top = highest(props.series);
  const step = (WIDTH - 30) / Math.max(1, props.labels.length - 1);
  const point = (value: number, at: number) =>
    `${round(15 + step * at)},${round(FLOOR - ((FLOOR - TOP) * value) / top)}`;
  return (
    <Figure {...props}>
      {props.series.map((series, index) => (
        <polyline
          key={series.label}
          class={`line tone-${toneOf(series, index)}`}
          stroke-dasharray={index === 0 ? undefined : `${6 - index} ${index + 2}`}
          points={series.values.map(point).join(' ')}
        />
      ))}
      {props.labels.map(
        (label, at) =>
          isLabelled(at, props.labels.length) && (
            <text
              key={label}
              class={`label ${edge(at, props.labels.length)}`.trim()}
              x={round(15 + step * at)}
              y={HEIGHT - 6}
            >
              {label}
            </text>
          ),
      )}
    </Figure>
  );
}

export interface Part {
  label: string;
  value: number;
  tone?: ChartTone;
}

/** Parts of a whole; the legend beside it is the reading, the ring the picture. */
export function Donut(props: { title: string; parts: readonly Part[]; total?: string }): VNode {
  const locale = useLocale();
  const t = uiMessages(locale);
  const sum = props.parts.reduce((all, part) => all + part.value, 0);
  const around = 2 * Math.PI * 16;
  let turned = 0;
  return (
    <figure class="chart donut">
      <svg viewBox="0 0 42 42" width="92" height="92" role="img" aria-label={props.title}>
        <circle class="ring" cx="21" cy="21" r="16" />
        {props.parts.map((part, index) => {
          const length = sum > 0 ? (part.value / sum) * around : 0;
          const offset = turned;
          turned += length;
          return (
            <circle
              key={part.label}
              class={`arc tone-${part.tone ?? ORDER[index % ORDER.length]}`}
              cx="21"
              cy="21"
              r="16"
              stroke-dasharray={`${round(length)} ${round(around - length)}`}
              stroke-dashoffset={round(-offset)}
              transform="rotate(-90 21 21)"
            />
          );
        })}
      </svg>
      <div>
        <p class="total">
          <b class="num">{formatNumber(sum, locale)}</b> {props.total ?? t('total').toLocaleLowerCase(locale)}
        </p>
        <ul class="legend">
          {props.parts.map((part, index) => (
            <li key={part.label}>
              <Swatch tone={part.tone ?? ORDER[index % ORDER.length] ?? 'pine'} />
              {part.label}: <b class="num">{formatNumber(part.value, locale)}</b>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

/** `picture` is false where the children are words and bars that are read as they stand. */
function Figure(props: AxesProps & { children: unknown; picture?: boolean }): VNode {
  const locale = useLocale();
  const t = uiMessages(locale);
  const children = props.children as VNode;
  return (
    <figure class="chart">
      <figcaption>{props.title}</figcaption>
      {props.series.length > 1 && (
        <ul class="legend row">
          {props.series.map((series, index) => (
            <li key={series.label}>
              <Swatch tone={toneOf(series, index)} />
              {series.label}
            </li>
          ))}
        </ul>
      )}
      {props.picture === false ? (
        children
      ) : (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(props)}>
          <line class="floor" x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
          {children}
        </svg>
      )}
      <details>
        <summary>{t('table')}</summary>
        <Table
          caption={props.title}
          captionHidden
          columns={[
            { label: t('row') },
            ...props.series.map((series) => ({ label: series.label, numeric: true })),
          ]}
          rows={props.labels.map((label, at) => [
            label,
            ...props.series.map((series) => formatNumber(series.values[at] ?? 0, locale)),
          ])}
        />
      </details>
    </figure>
  );
}

function Swatch(props: { tone: ChartTone }): VNode {
  return (
    <svg class="swatch" viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
      <rect class={`tone-${props.tone}`} width="10" height="10" rx="2" />
    </svg>
  );
}

function toneOf(series: Series, index: number): ChartTone {
  return series.tone ?? ORDER[index % ORDER.length] ?? 'pine';
}

function highest(series: readonly Series[]): number {
  return Math.max(1, ...series.flatMap(({ values }) => values));
}

/** Eight labels fit under the picture; of more, every n-th is written. */
function isLabelled(at: number, count: number): boolean {
  return at % Math.ceil(count / 8) === 0;
}

function edge(at: number, count: number): string {
  return at === 0 ? 'first' : at === count - 1 ? 'last' : '';
}

function summary({ title, labels, series }: AxesProps): string {
  if (labels.length > 12) return title;
  const told = series.map(
    ({ label, values }) => `${label}: ${labels.map((of, at) => `${of} ${values[at] ?? 0}`).join(', ')}`,
  );
  return `${title}. ${told.join('. ')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
