import type { VNode } from 'preact';
import {
  Checkbox,
  Field,
  FieldGroup,
  Hidden,
  TextArea,
  TextInput,
  useLocale,
  type FormState,
} from '../../../../platform/ui/index.js';
import { FIELD_LABELS } from '../../practices.problems.messages.js';
import { writingMessages } from '../writing.messages.js';
import {
  EVIDENCE_ROWS,
  OPEN_EVIDENCE,
  OPEN_RESULTS,
  RESULT_PARTS,
  RESULT_ROWS,
  rowsUpTo,
} from '../writing.rules.js';
import { Section, useField, type FieldsProps } from './form-fields.js';

/** Rows that are open: the first ones, and whatever holds something. */
function openRows(
  form: FormState<object>,
  { kind, parts, rows, open }: { kind: string; parts: readonly string[]; rows: number; open: number },
): { shown: number[]; hidden: number[] } {
  const values = form.values as Record<string, unknown>;
  const errors = form.errors as Record<string, unknown>;
  const isTouched = (row: number) =>
    parts.some((part) => Boolean(values[`${kind}${part}${row}`]) || Boolean(errors[`${kind}${part}${row}`]));
  const shown = rowsUpTo(rows).filter((row) => row <= open || isTouched(row));
  return { shown, hidden: rowsUpTo(rows).filter((row) => !shown.includes(row)) };
}

export function ResultFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const { shown, hidden } = openRows(props.form, {
    kind: 'result',
    parts: RESULT_PARTS,
    rows: RESULT_ROWS,
    open: OPEN_RESULTS,
  });
  return (
    <Section of="secResult">
      <p>{t('resultHint')}</p>
      {shown.map((row) => (
        <ResultRow key={row} {...props} row={row} />
      ))}
      {hidden.length > 0 && (
        <details class="field">
          <summary>{t('moreResults')}</summary>
          {hidden.map((row) => (
            <ResultRow key={row} {...props} row={row} />
          ))}
        </details>
      )}
    </Section>
  );
}

function ResultRow({ row, form, lang }: FieldsProps & { row: number }): VNode {
  const t = writingMessages(useLocale());
  const part = (name: (typeof RESULT_PARTS)[number]) => ({
    form,
    name: `result${name}${row}`,
    label: t(`result${name}`),
    optional: true,
  });
  const number = { width: 'short', inputmode: 'decimal' } as const;
  return (
    <FieldGroup name={`result${row}`} label={t('result', { number: row })} class="result-row">
      <TextInput {...part('Indicator')} hint={row === 1 ? t('resultIndicatorHint') : undefined} lang={lang} />
      <div class="result-numbers">
        <TextInput {...part('Before')} {...number} />
        <TextInput {...part('After')} {...number} />
        <TextInput {...part('Unit')} width="short" lang={lang} />
      </div>
      <TextInput {...part('Measured')} width="medium" lang={lang} />
      <TextInput {...part('Source')} lang={lang} />
    </FieldGroup>
  );
}

export function EvidenceFields(props: FieldsProps): VNode {
  const t = writingMessages(useLocale());
  const { shown, hidden } = openRows(props.form, {
    kind: 'evidence',
    parts: ['Label', 'Url', 'Kept', 'File'],
    rows: EVIDENCE_ROWS,
    open: OPEN_EVIDENCE,
  });
  return (
    <Section of="secShown">
      <PhotoFields {...props} />
      {shown.map((row) => (
        <EvidenceRow key={row} {...props} row={row} />
      ))}
      {hidden.length > 0 && (
        <details class="field">
          <summary>{t('moreEvidence')}</summary>
          {hidden.map((row) => (
            <EvidenceRow key={row} {...props} row={row} />
          ))}
        </details>
      )}
    </Section>
  );
}

function EvidenceRow(props: FieldsProps & { row: number }): VNode {
  const { row, form, lang } = props;
  const t = writingMessages(useLocale());
  return (
    <FieldGroup name={`evidence${row}`} label={t('evidence', { number: row })}>
      <TextInput
        form={form}
        name={`evidenceLabel${row}`}
        label={t('evidenceLabel')}
        hint={row === 1 ? t('evidenceLabelHint') : undefined}
        lang={lang}
        optional
      />
      <TextInput
        form={form}
        name={`evidenceUrl${row}`}
        label={t('evidenceUrl')}
        type="url"
        inputmode="url"
        optional
      />
      <FileField
        {...props}
        name={`evidenceFile${row}`}
        label={t('evidenceFile')}
        hint={t('evidenceFileHint')}
        kept={`evidenceKept${row}`}
        drop={`evidenceDrop${row}`}
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
      />
    </FieldGroup>
  );
}

function PhotoFields(props: FieldsProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const field = useField(props);
  return (
    <>
      <FileField
        {...props}
        name="photoFile"
        label={FIELD_LABELS.photoFile[locale]}
        hint={t('photoHint')}
        kept="photoKept"
        drop="photoDrop"
        accept=".png,.jpg,.jpeg"
      />
      <TextArea {...field('photoAlt')} hint={t('photoAltHint')} rows={2} lang={props.lang} optional />
    </>
  );
}

/** A file that came before stays until it is taken away or another comes. */
function FileField(
  props: FieldsProps & {
    name: string;
    label: string;
    hint: string;
    kept: string;
    drop: string;
    accept: string;
  },
): VNode {
  const t = writingMessages(useLocale());
  const values = props.form.values as Record<string, unknown>;
  const kept = String(values[props.kept] ?? '');
  const described = props.attached[props.kept];
  return (
    <>
      {kept && described && (
        <>
          <Hidden fields={{ [props.kept]: kept }} />
          <p class="small">{described}</p>
          <Checkbox form={props.form} name={props.drop} label={t('dropFile')} optional />
        </>
      )}
      <Field name={props.name} label={props.label} hint={props.hint} form={props.form} optional>
        {(id, describedBy) => (
          <input
            id={id}
            name={props.name}
            type="file"
            class="input full"
            accept={props.accept}
            aria-describedby={describedBy}
          />
        )}
      </Field>
    </>
  );
}
