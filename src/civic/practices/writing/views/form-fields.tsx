import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Checkbox,
  Checkboxes,
  Radios,
  Select,
  TextArea,
  TextInput,
  useLocale,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { FIELD_LABELS } from '../../practices.problems.messages.js';
import { writingMessages } from '../writing.messages.js';
import type { SectionKey } from '../writing.rules.js';

export interface FieldsProps {
  form: FormState<object>;
  lang: Locale;
  options: Record<'actors' | 'places' | 'costs' | 'topics' | 'languages', readonly Option[]>;
  /** What is attached already, by the name of its field. */
  attached: Readonly<Record<string, string>>;
}

type Labelled = keyof typeof FIELD_LABELS;

/** The label of a field in the page's language, with the state of the form. */
export function useField({ form }: FieldsProps): (name: Labelled) => {
  form: FormState<object>;
  name: Labelled;
  label: string;
} {
  const locale = useLocale();
  return (name) => ({ form, name, label: FIELD_LABELS[name][locale] });
}

/** One of the groups of the form, reached from the list above it. */
export function Section({ of, children }: { of: SectionKey; children: ComponentChildren }): VNode {
  const t = writingMessages(useLocale());
  return (
    <fieldset class="form-section" id={of}>
      <legend>
        <h2>{t(of)}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

/** What a new version changes, which everybody reads with it. */
export function NoteFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  return (
    <Section of="secNote">
      <TextArea {...field('note')} hint={t('noteHint')} rows={3} lang={props.lang} />
    </Section>
  );
}

export function WhatFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  const { lang } = props;
  return (
    <Section of="secWhat">
      <TextInput {...field('title')} hint={t('titleHint')} lang={lang} />
      <TextArea {...field('summary')} hint={t('summaryHint')} rows={3} lang={lang} />
      <TextArea {...field('problem')} hint={t('problemHint')} rows={7} lang={lang} />
      <TextArea {...field('solution')} rows={9} lang={lang} />
    </Section>
  );
}

export function WhoFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  const { lang, options } = props;
  const year = { width: 'short', inputmode: 'numeric' } as const;
  return (
    <Section of="secWho">
      <Radios {...field('actorKind')} options={options.actors} chips />
      <TextInput {...field('actorName')} lang={lang} />
      <Select
        {...field('ekatte')}
        hint={t('whereHint')}
        options={options.places}
        empty={t('noPlace')}
        optional
      />
      <TextInput {...field('place')} hint={t('placeHint')} lang={lang} optional />
      <TextInput {...field('country')} width="medium" lang={lang} optional />
      <TextInput {...field('fromYear')} {...year} />
      <TextInput {...field('toYear')} {...year} hint={t('toYearHint')} optional />
    </Section>
  );
}

export function CostFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  return (
    <Section of="secCost">
      <Radios {...field('costKind')} hint={t('costHint')} options={props.options.costs} chips />
      <TextInput
        {...field('costAmount')}
        hint={t('costAmountHint')}
        width="medium"
        inputmode="decimal"
        optional
      />
      <TextInput {...field('costPayer')} hint={t('costPayerHint')} lang={props.lang} optional />
    </Section>
  );
}

export function RepeatFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  const { lang } = props;
  return (
    <Section of="secRepeat">
      <TextArea {...field('success')} hint={t('successHint')} rows={5} lang={lang} />
      <TextArea {...field('steps')} hint={t('stepsHint')} rows={7} lang={lang} />
      <TextArea {...field('risks')} hint={t('risksHint')} rows={5} lang={lang} optional />
    </Section>
  );
}

export function ContactFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  return (
    <Section of="secContact">
      <TextInput {...field('contactName')} hint={t('contactNameHint')} lang={props.lang} />
      <TextInput
        {...field('contactEmail')}
        hint={t('contactEmailHint')}
        type="email"
        inputmode="email"
        width="medium"
        optional
      />
      <TextInput {...field('contactPhone')} type="tel" inputmode="tel" width="medium" optional />
      <Checkbox {...field('contactPerson')} hint={t('contactPersonHint')} optional />
      <Checkbox {...field('contactConsent')} label={t('contactConsentLabel')} optional />
    </Section>
  );
}

export function FindFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const field = useField(props);
  return (
    <Section of="secFind">
      <Checkboxes {...field('topics')} hint={t('topicsHint')} options={props.options.topics} />
      <Radios {...field('lang')} options={props.options.languages} chips />
    </Section>
  );
}
