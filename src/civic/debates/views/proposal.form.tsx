import type { VNode } from 'preact';
import {
  Button,
  Checkbox,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Hidden,
  PageHead,
  Select,
  TextArea,
  TextInput,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../platform/ui/index.js';
import { LIMITS } from '../debate.rules.js';
import { debateMessages } from '../debates.messages.js';
import { proposalMessages } from '../proposals/proposals.messages.js';

export interface ProposalFormProps {
  title: string;
  /** Where it is sent. */
  path: string;
  form: FormState<object>;
  topics: readonly Option[];
  places: readonly Option[];
  /** Shorter and longer than this no debate runs, in days. */
  terms: { min: number; max: number; usual: number };
  /** The organisation that this person may write in the name of. */
  organisation: string | null;
  /** What stands beside the proposal otherwise; null where the name is not shown. */
  name: string | null;
  version: string;
}

const ORDER = ['title', 'why', 'lang', 'topics', 'places', 'opensOn', 'closesOn', 'asOrganisation'];

export function ProposalForm(props: ProposalFormProps): VNode {
  const locale = useLocale();
  const t = proposalMessages(locale);
  const { form, terms } = props;
  return (
    <>
      <PageHead
        title={props.title}
        lead={t('lead')}
        crumbs={[{ path: '/debates', label: debateMessages(locale)('debates') }]}
      />
      <div class="page narrow">
        <ErrorSummary form={form} order={ORDER} />
        <WritingForm path={props.path}>
          <Hidden fields={{ version: props.version }} />
          <TextInput
            name="title"
            label={t('question')}
            hint={t('questionHint')}
            form={form}
            maxLength={LIMITS.title}
          />
          <TextArea name="why" label={t('why')} hint={t('whyHint')} form={form} rows={10} />
          <Select
            name="lang"
            label={t('lang')}
            form={form}
            options={[
              { value: 'bg', label: t('bulgarian') },
              { value: 'en', label: t('english') },
            ]}
          />
          <Checkboxes
            name="topics"
            label={t('topics')}
            hint={t('topicsHint')}
            form={form}
            options={props.topics}
          />
          <details class="field">
            <summary>{t('placesSummary')}</summary>
            <Checkboxes
              name="places"
              label={t('places')}
              hint={t('placesHint')}
              form={form}
              options={props.places}
              optional
            />
          </details>
          <DateInput name="opensOn" label={t('opensOn')} hint={t('opensOnHint')} form={form} optional />
          <DateInput
            name="closesOn"
            label={t('closesOn')}
            hint={t('closesOnHint', terms)}
            form={form}
            optional
          />
          {props.organisation && (
            <Checkbox
              name="asOrganisation"
              label={t('asOrganisation', { name: props.organisation })}
              form={form}
            />
          )}
          <p class="soft small">{props.name ? t('nameShown', { name: props.name }) : t('nameHidden')}</p>
          <p class="actions">
            <Button>{t('save')}</Button>
          </p>
        </WritingForm>
      </div>
    </>
  );
}
