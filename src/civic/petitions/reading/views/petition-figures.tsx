import type { VNode } from 'preact';
import { BarRows, LineChart, useLocale } from '../../../../platform/ui/index.js';
import { petitionPageMessages } from '../petition-page.messages.js';

interface Axis {
  labels: readonly string[];
  values: readonly number[];
}

export interface FiguresProps {
  overTime: Axis;
  byPlace: Axis;
  /** Said where places are put together. */
  note: string | null;
}

export function PetitionFigures(props: FiguresProps): VNode {
  const t = petitionPageMessages(useLocale());
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('figures')}</h2>
      <LineChart
        title={t('overTime')}
        labels={props.overTime.labels}
        series={[{ label: t('total'), values: props.overTime.values }]}
      />
      <BarRows
        title={t('byPlace')}
        labels={props.byPlace.labels}
        series={[{ label: t('signaturesColumn'), values: props.byPlace.values }]}
      />
      {props.note && <p class="small soft">{props.note}</p>}
    </section>
  );
}
