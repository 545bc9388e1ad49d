import type { ComponentChildren, VNode } from 'preact';
import { formatBytes } from '../../../../platform/i18n/index.js';
import {
  Attachments,
  Banner,
  Button,
  ErrorSummary,
  Link,
  Radios,
  Select,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import {
  LIMITS,
  PUBLISHABLE_KINDS,
  WHISTLEBLOWING_PATH,
  WRITE_PATH,
  type InquiryKind,
} from '../../inquiry.rules.js';
import type { ShownSource } from '../../inquiry-sources.service.js';
import type { StepName } from '../write.rules.js';
import { STEPS } from '../write.rules.js';
import { writeMessages } from '../write.messages.js';
import { Carried } from './carried.js';

export interface StepPageProps {
  kind: InquiryKind;
  /** Where the form goes. */
  path: string;
  step: StepName;
  form: FormState<object>;
  /** What other pages asked, as typed. */
  carried: Record<string, string | readonly string[]>;
  topics: readonly Option[];
  places: readonly Option[];
  attached: readonly { ref: string; name: string; bytes: number }[];
  signedIn: boolean;
  /** Came from the last page to change one thing. */
  fromCheck: boolean;
  /** The subject from which they came. */
  source: ShownSource | null;
}

const ORDER = [
  ...['title', 'text', 'topic', 'place', 'files'],
  ...['name', 'senderKind', 'organisation', 'email', 'phone', 'answerWay', 'address', 'wantsPublic'],
];

/** One thing of what is written. */
export function StepPage(props: StepPageProps): VNode {
  const t = writeMessages(useLocale());
  const { step, kind } = props;
  return (
    <TextPage
      title={stepTitle(step, kind, t)}
      crumbs={[{ path: WRITE_PATH, label: t('title') }]}
      above={<ErrorSummary form={props.form} order={ORDER} />}
    >
      <p class="soft small">{t('stepOf', { number: STEPS.indexOf(step) + 1, count: STEPS.length + 1 })}</p>
      {step === 'what' && props.source && (
        <p>
          {t('source')}: {props.source.kind}{' '}
          <Link path={props.source.path} lang={props.source.lang}>
            {props.source.title}
          </Link>
        </p>
      )}
      {step === 'what' && <Warnings kind={kind} />}
      <WritingForm path={props.path} keepAs={kind} withFiles={step === 'about'}>
        <Carried values={{ ...props.carried, at: step, from: props.fromCheck ? 'check' : '' }} />
        {step === 'what' && <What {...props} />}
        {step === 'about' && <About {...props} />}
        {step === 'who' && <Who {...props} />}
        <div class="actions">
          <Button name="go" value="next">
            {t('next')}
          </Button>
          {step === 'what' ? (
            <Link path={WRITE_PATH}>{t('back')}</Link>
          ) : (
            <Button kind="quiet" name="go" value="back">
              {t('back')}
            </Button>
          )}
        </div>
      </WritingForm>
    </TextPage>
  );
}

export function stepTitle(step: StepName, kind: InquiryKind, t: ReturnType<typeof writeMessages>): string {
  return step === 'what' ? t(`what_${kind}`) : t(step);
}

function Warnings({ kind }: { kind: InquiryKind }): ComponentChildren {
  const t = writeMessages(useLocale());
  return (
    <>
      <p>{t('anonymous')}</p>
      {kind === 'apcSignal' && (
        <Banner kind="warning" title={t('whistleTitle')}>
          <p>
            {t('whistle')} <Link path={WHISTLEBLOWING_PATH}>{t('whistleLink')}</Link>.
          </p>
        </Banner>
      )}
    </>
  );
}

function What({ kind, form }: StepPageProps): VNode {
  const locale = useLocale();
  const t = writeMessages(locale);
  return (
    <>
      <TextInput
        name="title"
        label={t('titleLabel')}
        hint={t(`titleHint_${kind}`)}
        form={form}
        maxLength={LIMITS.title}
        lang={locale}
      />
      <TextArea
        name="text"
        label={t('textLabel')}
        hint={t(`textHint_${kind}`)}
        form={form}
        rows={10}
        lang={locale}
      />
    </>
  );
}

function About({ form, topics, places, attached }: StepPageProps): VNode {
  const locale = useLocale();
  const t = writeMessages(locale);
  const size = formatBytes(LIMITS.fileBytes, locale);
  return (
    <>
      <Select name="topic" label={t('topic')} form={form} empty={t('anyTopic')} options={topics} optional />
      <Select name="place" label={t('place')} form={form} empty={t('anyPlace')} options={places} optional />
      <Attachments
        form={form}
        attached={attached.map(({ ref, name, bytes }) => ({ value: ref, name, bytes }))}
        words={{
          attached: t('attached'),
          attachedHint: t('attachedHint'),
          files: t('files'),
          filesHint: t('filesHint', { max: LIMITS.files, size }),
        }}
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
        several
      />
    </>
  );
}

function Who({ kind, form, signedIn }: StepPageProps): VNode {
  const t = writeMessages(useLocale());
  return (
    <>
      <TextInput
        name="name"
        autocomplete="name"
        label={t('name')}
        hint={t('nameHint')}
        form={form}
        width="medium"
      />
      <Radios
        name="senderKind"
        label={t('senderKind')}
        form={form}
        options={[
          { value: 'citizen', label: t('sender_citizen') },
          { value: 'business', label: t('sender_business') },
          { value: 'ngo', label: t('sender_ngo') },
        ]}
      />
      <TextInput
        name="organisation"
        autocomplete="organization"
        label={t('organisation')}
        form={form}
        width="medium"
        optional
      />
      {!signedIn && (
        <>
          <TextInput
            name="email"
            type="email"
            autocomplete="email"
            label={t('email')}
            hint={t('emailHint')}
            form={form}
            width="medium"
          />
          <p class="hint">
            {t('signInLead')} <Link path="/sign-in">{t('signIn')}</Link>
          </p>
        </>
      )}
      <TextInput
        name="phone"
        type="tel"
        autocomplete="tel"
        label={t('phone')}
        hint={t('phoneHint')}
        form={form}
        width="medium"
        optional
      />
      <Radios
        name="answerWay"
        label={t('answerWay')}
        form={form}
        options={[
          { value: 'site', label: t('answer_site') },
          { value: 'post', label: t('answer_post') },
        ]}
      />
      <TextInput
        name="address"
        autocomplete="street-address"
        label={t('address')}
        hint={t('addressHint')}
        form={form}
        maxLength={LIMITS.address}
        optional
      />
      {PUBLISHABLE_KINDS.includes(kind) && (
        <Radios
          name="wantsPublic"
          label={t('wantsPublic')}
          hint={t('wantsPublicHint')}
          form={form}
          options={[
            { value: 'yes', label: t('public_yes') },
            { value: 'no', label: t('public_no') },
          ]}
        />
      )}
    </>
  );
}
