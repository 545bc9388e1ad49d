import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Card, Link, Meter, Tag, Trail, type Station } from '../../../../platform/ui/index.js';

export interface AwaitedProps {
  heading: string;
  title: string;
  lang: Locale;
  path: string;
  meter: { value: number; max: number; label: string } | null;
  facts: string;
  /** Said where the term is over. */
  overdue: string | null;
  stations: Station[];
}

/** What the municipality still owes an answer on, with the stations so far. */
export function Awaited(props: AwaitedProps & { locale: Locale }): VNode {
  return (
    <Card title={props.heading} class="awaited">
      <p>
        <Link path={props.path} lang={props.lang === props.locale ? undefined : props.lang}>
          <b>{props.title}</b>
        </Link>
      </p>
      {props.meter && <Meter {...props.meter} />}
      <p class="small num">{props.facts}</p>
      {props.overdue && (
        <p>
          <Tag tone="late">{props.overdue}</Tag>
        </p>
      )}
      <Trail stations={props.stations} />
    </Card>
  );
}
