import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Checkboxes,
  FieldGroup,
  Radios,
  Select,
  TextArea,
  TextInput,
  useLocale,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { LIMITS, MOST_MEMBERS, type StepName } from '../proposal.rules.js';
import { wizardMessages } from '../wizard.messages.js';

export interface StepOptions {
  topics: readonly Option[];
  places: readonly Option[];
  kinds: readonly Option[];
  /** The organisation that this person may write in the name of. */
  organisation: string | null;
  committee: { min: number; max: number };
}

interface FieldsProps {
  form: FormState<object>;
  lang: Locale;
  options: StepOptions;
}

/** The fields of one step; what it asks is the heading of its page. */
export function StepFields({ step, ...props }: FieldsProps & { step: StepName }): VNode {
  const t = wizardMessages(useLocale());
  const { form, lang, options } = props;
  switch (step) {
    case 'title':
      return (
        <TextInput
          name="title"
          label={t('titleTitle')}
          labelHidden
          hint={t('titleHint')}
          form={form}
          maxLength={LIMITS.title}
          lang={lang}
        />
      );
    case 'demand':
      return (
        <TextArea
          name="demand"
          label={t('demandTitle')}
          labelHidden
          hint={t('demandHint')}
          form={form}
          rows={8}
          lang={lang}
        />
      );
    case 'why':
      return (
        <TextArea
          name="why"
          label={t('whyTitle')}
          labelHidden
          hint={t('whyHint')}
          form={form}
          rows={14}
          lang={lang}
        />
      );
    case 'about':
      return <About {...props} />;
    case 'who':
      return <Who {...props} />;
    case 'kind':
      return (
        <Radios
          name="kindCode"
          label={t('kindTitle')}
          labelHidden
          hint={t('kindHint')}
          form={form}
          options={options.kinds}
        />
      );
  }
}

function About({ form, options }: FieldsProps): VNode {
  const t = wizardMessages(useLocale());
  const { places = [] } = form.values as { places?: readonly string[] };
  const opened = places.length > 0 || 'places' in form.errors;
  return (
    <>
      <Checkboxes
        name="topics"
        label={t('topics')}
        hint={t('topicsHint')}
        form={form}
        options={options.topics}
      />
      <details class="field" open={opened}>
        <summary>{t('placesSummary')}</summary>
        <Checkboxes
          name="places"
          label={t('places')}
          hint={t('placesHint')}
          form={form}
          options={options.places}
          optional
        />
      </details>
    </>
  );
}

function Who({ form, options }: FieldsProps): VNode {
  const t = wizardMessages(useLocale());
  const { organisation, committee } = options;
  const values = form.values as Record<string, unknown>;
  const isTouched = (row: number) => Boolean(values[`memberName${row}`]) || `memberName${row}` in form.errors;
  const rows = Array.from({ length: MOST_MEMBERS }, (_, index) => index + 1).filter(
    (row) => row <= committee.max || isTouched(row),
  );
  const committeeHint =
    committee.min > 0 ? t('committeeNeeded', committee) : t('committeeFree', { max: committee.max });
  return (
    <>
      <p>{t('whoPublic')}</p>
      {organisation && (
        <Radios
          name="as"
          label={t('as')}
          form={form}
          options={[
            { value: 'participant', label: t('asParticipant') },
            {
              value: 'organisation',
              label: t('asOrganisation', { name: organisation }),
              hint: t('asOrganisationHint'),
            },
          ]}
        />
      )}
      <TextInput
        name="name"
        label={t('name')}
        hint={t(organisation ? 'nameHintOrganisation' : 'nameHint')}
        form={form}
        autocomplete="name"
        maxLength={LIMITS.name}
        optional={organisation !== null}
      />
      {rows.length > 0 && (
        <details class="field" open={committee.min > 0 || rows.some(isTouched)}>
          <summary>{t('committee')}</summary>
          <p class="hint">{committeeHint}</p>
          {rows.map((row) => (
            <MemberRow key={row} row={row} form={form} places={options.places} />
          ))}
        </details>
      )}
    </>
  );
}

function MemberRow(props: { row: number; form: FormState<object>; places: readonly Option[] }): VNode {
  const t = wizardMessages(useLocale());
  const { row, form } = props;
  return (
    <FieldGroup name={`member${row}`} label={t('memberNumber', { number: row })}>
      <TextInput
        name={`memberName${row}`}
        label={t('memberName')}
        form={form}
        autocomplete="off"
        maxLength={LIMITS.name}
        optional
      />
      <Select
        name={`memberPlace${row}`}
        label={t('memberPlace')}
        form={form}
        options={props.places}
        empty={t('elsewhere')}
        optional
      />
    </FieldGroup>
  );
}
