import type { VNode } from 'preact';
import {
  Breadcrumbs,
  ButtonLink,
  Card,
  ErrorSummary,
  useLocale,
  type FormState,
} from '../../../../platform/ui/index.js';
import { proceduresMessages } from '../procedures.messages.js';
import { DatesSection, NumbersSection, type DatesProps, type NumbersProps } from './calculators.js';
import { Steps, TermsTable, type ShownStep, type ShownTerm } from './procedure-parts.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface ProcedurePageProps {
  path: string;
  title: string;
  lead: string;
  who: string;
  committee: string;
  steps: readonly ShownStep[];
  terms: readonly ShownTerm[];
  numbers: NumbersProps;
  dates: DatesProps;
  form: FormState<Record<string, string>>;
}

export function ProcedurePage(props: ProcedurePageProps): VNode {
  const t = proceduresMessages(useLocale());
  return (
    <>
      <PetitionStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs
            crumbs={[
              { path: '/petitions', label: t('petitions') },
              { path: '/petitions/procedures', label: t('title') },
            ]}
          />
          <ErrorSummary form={props.form} />
          <h1>{props.title}</h1>
          <p class="lead">{props.lead}</p>
        </div>
      </div>
      <div class="page two-columns">
        <div>
          <section>
            <h2>{t('stepsTitle')}</h2>
            <Steps steps={props.steps} />
          </section>
          <NumbersSection {...props.numbers} path={props.path} form={props.form} />
          <section class="section">
            <h2>{t('termsTitle')}</h2>
            <TermsTable caption={t('termsTitle')} terms={props.terms} />
          </section>
          <DatesSection {...props.dates} path={props.path} form={props.form} />
        </div>
        <div class="rail">
          <Card title={t('whoTitle')}>
            <p>{props.who}</p>
            <p class="small soft">
              {t('committeeLabel')}: {props.committee}
            </p>
          </Card>
          <Card title={t('sheetsTitle')}>
            <p>{t('sheetsText')}</p>
            <ButtonLink kind="quiet" path={`${props.path}/sheets`}>
              {t('sheetsLink')}
            </ButtonLink>
          </Card>
          <Card title={t('caution')}>
            <p class="small">{t('lawyer')}</p>
            <p class="small">{t('noEgn')}</p>
          </Card>
        </div>
      </div>
    </>
  );
}
