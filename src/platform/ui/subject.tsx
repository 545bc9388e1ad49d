import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type Locale } from '../i18n/index.js';
import { Breadcrumbs, Button, Tag, type Crumb, type Tone } from './blocks.js';
import { Radios } from './choices.js';
import { Hidden } from './form-frame.js';
import { TextInput } from './text-inputs.js';
import type { FormState } from './form.js';
import { useLocale, usePath } from './locale.js';
import { uiMessages } from './ui.messages.js';

export interface Station {
  label: string;
  note?: ComponentChildren;
  state: 'done' | 'now' | 'next';
  /** Where the station can be read about, without language. */
  path?: string;
}

/** What became of it, as stations on a line. */
export function Trail(props: { stations: readonly Station[] }): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  return (
    <ol class="trail" aria-label={t('trail')}>
      {props.stations.map((station) => (
        <li
          key={station.label}
          class={station.state}
          aria-current={station.state === 'now' ? 'step' : undefined}
        >
          <b>{station.path ? <a href={at(station.path)}>{station.label}</a> : station.label}</b>
          <span class="visually-hidden"> ({t(station.state)}) </span>
          {station.note && <span class="note">{station.note}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The box with the days left; a few days are said in the colour of haste. 0 is the last day, below 0 it is over. */
export function Days(props: { left: number; soon?: number }): VNode {
  const t = uiMessages(useLocale());
  if (props.left < 0) return <span class="days over">{t('over')}</span>;
  if (props.left === 0) return <span class="days soon word">{t('lastDay')}</span>;
  return (
    <span class={props.left <= (props.soon ?? 3) ? 'days soon' : 'days'}>
      <span aria-hidden="true">
        <b>{props.left}</b>
        {t('days', { count: props.left })}
      </span>
      <span class="visually-hidden">{t('daysLeft', { count: props.left })}</span>
    </span>
  );
}

/** The box with a date („26 ноем.“), for what is to come. */
export function DateBox(props: { date: string }): VNode {
  const locale = useLocale();
  const day = Number(props.date.slice(8, 10));
  return (
    <time class="datebox" datetime={props.date}>
      <span aria-hidden="true">
        <b>{day}</b>
        {shortMonth(props.date, locale)}
      </span>
      <span class="visually-hidden">{formatDate(props.date, locale)}</span>
    </time>
  );
}

const MONTHS: Record<Locale, readonly string[]> = {
  bg: ['ян.', 'февр.', 'март', 'апр.', 'май', 'юни', 'юли', 'авг.', 'септ.', 'окт.', 'ноем.', 'дек.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** „ноем.“ */
export function shortMonth(date: string, locale: Locale): string {
  return MONTHS[locale][Number(date.slice(5, 7)) - 1] ?? '';
}

/** `text` is the clock in words („12 дни до края“); `how` says which rule and which dates gave it. */
export interface SubjectClock {
  text: string;
  tone?: Tone;
  how?: ComponentChildren;
}

/** „Как е изчислено“: opens in place, without JavaScript too. */
export function HowComputed(props: { children?: ComponentChildren }): VNode {
  const t = uiMessages(useLocale());
  return (
    <details class="how">
      <summary>{t('howComputed')}</summary>
      <div class="how-text">{props.children}</div>
    </details>
  );
}

/** The same head on every subject's page. `children` are for actions under the trail. */
export function SubjectHead(props: {
  crumbs: readonly Crumb[];
  kind: string;
  title: string;
  /** The language in which the title was entered. */
  lang?: Locale;
  state: { label: string; tone: Tone };
  facts?: readonly ComponentChildren[];
  clock?: SubjectClock;
  /** Target of the follow button, as a rule '#follow' (the FollowBox of the page). */
  follow?: string;
  trail?: readonly Station[];
  children?: ComponentChildren;
}): VNode {
  const t = uiMessages(useLocale());
  return (
    <div class="top subject">
      <div class="page">
        <Breadcrumbs crumbs={props.crumbs} />
        <h1 lang={props.lang}>{props.title}</h1>
        <div class="meta">
          <Tag tone={props.state.tone}>{props.state.label}</Tag>
          <span class="kind">{props.kind}</span>
          {props.facts?.map((fact, index) => (
            <span key={index} class="fact">
              {fact}
            </span>
          ))}
        </div>
        {(props.clock ?? props.follow) && (
          <div class="clockline">
            {props.clock && (
              <div class="clock">
                <p class={`clock-text ${props.clock.tone ?? ''}`.trim()}>{props.clock.text}</p>
                {props.clock.how && <HowComputed>{props.clock.how}</HowComputed>}
              </div>
            )}
            {props.follow && (
              <a class="btn quiet small" href={props.follow}>
                {t('follow')}
              </a>
            )}
          </div>
        )}
        {props.trail && props.trail.length > 0 && <Trail stations={props.trail} />}
        {props.children}
      </div>
    </div>
  );
}

export type Frequency = 'immediate' | 'daily' | 'weekly';

export function FrequencyRadios(props: { form?: FormState<object>; value?: string; id?: string }): VNode {
  const t = uiMessages(useLocale());
  return (
    <Radios
      chips
      name="frequency"
      id={props.id}
      label={t('frequency')}
      form={props.form}
      value={props.value}
      options={[
        { value: 'immediate', label: t('immediate') },
        { value: 'daily', label: t('daily') },
        { value: 'weekly', label: t('weekly') },
      ]}
    />
  );
}

/** Follow one thing by e-mail alone. `hidden` carries what is followed (scope and its keys) to `/subscriptions`. */
export function FollowBox(props: {
  title: string;
  hidden: Record<string, string>;
  form?: FormState<object>;
  note?: ComponentChildren;
  /** Whoever is signed in is not asked for an address, and stops with one press. */
  signedIn?: boolean;
  /** The anchor that SubjectHead's follow button points to. */
  id?: string;
  path?: string;
}): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  const id = props.id ?? 'follow';
  return (
    <section class="card followbox" id={id}>
      <h2 class="card-title">{props.title}</h2>
      <form method="post" action={at(props.path ?? '/subscriptions')} novalidate>
        <Hidden fields={props.hidden} />
        {!props.signedIn && (
          <>
            <TextInput
              name="email"
              id={`${id}-email`}
              type="email"
              autocomplete="email"
              inputmode="email"
              label={t('email')}
              form={props.form}
            />
            <FrequencyRadios
              form={props.form}
              id={`${id}-frequency`}
              value={props.form ? undefined : 'weekly'}
            />
          </>
        )}
        <div class="actions">
          <Button>{t('followButton')}</Button>
          {props.signedIn && (
            <Button kind="quiet" name="stop" value="yes">
              {t('stopButton')}
            </Button>
          )}
        </div>
        {props.signedIn && <p class="soft small">{t('followJoined')}</p>}
        <p class="soft small">{props.note ?? t(props.signedIn ? 'followSignedIn' : 'followNote')}</p>
      </form>
    </section>
  );
}

/** Filters of a list, as a GET form; `filtered` offers the way back to the whole list. */
export function FilterForm(props: { path: string; filtered?: boolean; children?: ComponentChildren }): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  return (
    <form class="filter card" method="get" action={at(props.path)} role="search">
      {props.children}
      <div class="actions">
        <Button>{t('filter')}</Button>
        {props.filtered && <a href={at(props.path)}>{t('clear')}</a>}
      </div>
    </form>
  );
}
