import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Attachments,
  DateInput,
  FieldGroup,
  Radios,
  Select,
  TextArea,
  TextInput,
  useLocale,
  type FormState,
  type Option,
} from '../../../../../platform/ui/index.js';
import { writingMessages } from '../writing.messages.js';
import { INDICATOR_ROWS, type StepName } from '../writing.rules.js';

export interface StepOptions {
  topics: readonly Option[];
  units: readonly Option[];
  sets: readonly Option[];
  stages: readonly Option[];
  addressees: readonly Option[];
  files: readonly { id: string; name: string; bytes: number }[];
}

interface FieldsProps {
  form: FormState<object>;
  lang: Locale;
  options: StepOptions;
}

/** The fields of one page; what it asks is its heading. */
export function StepFields({ step, ...props }: FieldsProps & { step: StepName }): VNode {
  const t = writingMessages(useLocale());
  const { form, lang, options } = props;
  switch (step) {
    case 'title':
      return <Title {...props} />;
    case 'problem':
      return (
        <TextArea
          form={form}
          name="problem"
          label={t('problemTitle')}
          labelHidden
          hint={t('problemHint')}
          rows={12}
          lang={lang}
        />
      );
    case 'measure':
      return (
        <>
          <TextArea form={form} name="measure" label={t('measure')} rows={10} lang={lang} />
          <TextArea form={form} name="expectedResult" label={t('expectedResult')} rows={6} lang={lang} />
        </>
      );
    case 'about':
      return (
        <>
          <Radios form={form} name="topic" label={t('topic')} options={options.topics} chips />
          <Radios form={form} name="stage" label={t('stage')} options={options.stages} />
        </>
      );
    case 'whom':
      return (
        <>
          <Radios form={form} name="addressee" label={t('addressee')} options={options.addressees} />
          <Select
            form={form}
            name="unitId"
            label={t('unitId')}
            hint={t('unitHint')}
            options={options.units}
            empty={t('noUnit')}
            optional
          />
          <TextInput
            form={form}
            name="partners"
            label={t('partners')}
            hint={t('partnersHint')}
            lang={lang}
            optional
          />
        </>
      );
    case 'term':
      return (
        <>
          <DateInput form={form} name="termFrom" label={t('termFrom')} optional />
          <DateInput form={form} name="termTo" label={t('termTo')} />
        </>
      );
    case 'indicators':
      return <Indicators {...props} />;
    case 'sources':
      return <Sources {...props} />;
  }
}

function Title({ form, lang, options }: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  return (
    <>
      <TextInput
        form={form}
        name="title"
        label={t('titleTitle')}
        labelHidden
        hint={t('titleHint')}
        lang={lang}
      />
      {options.sets.length > 0 && (
        <>
          <Select
            form={form}
            name="setId"
            label={t('setId')}
            hint={t('setHint')}
            options={options.sets}
            empty={t('noSet')}
            optional
          />
          <TextInput
            form={form}
            name="weight"
            label={t('weight')}
            hint={t('weightHint')}
            inputmode="numeric"
            width="short"
            optional
          />
        </>
      )}
    </>
  );
}

function Indicators({ form, lang }: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const values = form.values as Record<string, unknown>;
  const errors = form.errors as Record<string, string | undefined>;
  const rows = Array.from({ length: INDICATOR_ROWS }, (_, index) => index + 1);
  const isTouched = (row: number) =>
    ['Name', 'Unit', 'Baseline', 'Target'].some((part) => {
      const name = `indicator${part}${row}`;
      return Boolean(values[name]) || Boolean(errors[name]);
    });
  const shown = rows.filter((row) => row <= 2 || isTouched(row));
  const hidden = rows.filter((row) => !shown.includes(row));
  return (
    <>
      <p>{t('indicatorsHint')}</p>
      {shown.map((row) => (
        <IndicatorRow key={row} row={row} form={form} lang={lang} />
      ))}
      {hidden.length > 0 && (
        <details class="field">
          <summary>{t('moreIndicators')}</summary>
          {hidden.map((row) => (
            <IndicatorRow key={row} row={row} form={form} lang={lang} />
          ))}
        </details>
      )}
    </>
  );
}

function IndicatorRow({ row, form, lang }: { row: number; form: FormState<object>; lang: Locale }): VNode {
  const t = writingMessages(useLocale());
  const number = { form, width: 'short', inputmode: 'decimal', optional: true } as const;
  return (
    <FieldGroup name={`indicator${row}`} label={t('indicator', { number: row })}>
      <TextInput form={form} name={`indicatorName${row}`} label={t('indicatorName')} lang={lang} optional />
      <TextInput form={form} name={`indicatorUnit${row}`} label={t('indicatorUnit')} width="short" optional />
      <TextInput name={`indicatorBaseline${row}`} label={t('indicatorBaseline')} {...number} />
      <TextInput name={`indicatorTarget${row}`} label={t('indicatorTarget')} {...number} />
    </FieldGroup>
  );
}

function Sources({ form, options }: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const { files } = options;
  return (
    <>
      <TextArea form={form} name="sources" label={t('sources')} hint={t('sourcesHint')} rows={4} optional />
      <Attachments
        form={form}
        attached={files.map(({ id, name, bytes }) => ({ value: id, name, bytes }))}
        words={{
          attached: t('attached'),
          attachedHint: t('attachedHint'),
          files: t('files'),
          filesHint: t('filesHint'),
        }}
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
        several
      />
    </>
  );
}
