import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Checkbox,
  ErrorSummary,
  Facts,
  Hidden,
  Link,
  Radios,
  Select,
  TextInput,
  TextPage,
  usePath,
  useLocale,
  type Crumb,
  type FormState,
  type Option,
} from '../../../../../platform/ui/index.js';
import { signingMessages } from '../signing.messages.js';

export interface SignedPetition {
  /** Null for one that is not public yet. */
  path: string | null;
  title: string;
  lang: Locale;
}

export interface SignPageProps {
  petition: SignedPetition;
  /** Where the form goes. */
  path: string;
  form: FormState<object>;
  settlements: readonly Option[];
  /** 0 where there is none. */
  minimumAge: number;
  retentionMonths: number;
  /** The name of whoever is signed in, '' where the profile has none; null for everybody else. */
  participant: string | null;
  sessionOver: boolean;
  backing: string;
}

const ORDER = ['name', 'email', 'settlement', 'showsName', 'wantsNews', 'age', 'consent'];

export function petitionCrumbs(petition: SignedPetition, locale: Locale): Crumb[] {
  const all = { path: '/petitions', label: signingMessages(locale)('petitions') };
  return petition.path ? [all, { path: petition.path, label: petition.title, lang: petition.lang }] : [all];
}

/** Everything that is asked, on one page. */
export function SignPage(props: SignPageProps): VNode {
  const locale = useLocale();
  const t = signingMessages(locale);
  const at = usePath();
  const { petition, form, participant, minimumAge } = props;
  return (
    <TextPage
      title={t('title')}
      crumbs={petitionCrumbs(petition, locale)}
      above={
        <>
          <ErrorSummary form={form} order={ORDER} />
          {props.sessionOver && (
            <Banner>
              <p>{t('sessionOver')}</p>
            </Banner>
          )}
        </>
      }
    >
      <p class="lead" lang={petition.lang}>
        {petition.title}
      </p>
      <form method="post" action={at(props.path)} noValidate>
        <Who {...props} />
        <Select
          name="settlement"
          label={t('settlement')}
          form={form}
          empty={t('choose')}
          options={props.settlements}
        />
        <YesOrNo name="showsName" form={form} />
        <YesOrNo name="wantsNews" form={form} />
        {minimumAge > 0 && <Checkbox name="age" label={t('age', { age: minimumAge })} form={form} />}
        <Checkbox
          name="consent"
          label={t('consent')}
          hint={t('consentHint', { months: props.retentionMonths })}
          form={form}
        />
        <Hidden fields={{ backing: props.backing }} />
        <div class="actions">
          <Button name="step" value={participant === null ? 'check' : 'send'}>
            {t(participant === null ? 'toCheck' : 'signNow')}
          </Button>
          {petition.path && <Link path={petition.path}>{t('toPetition')}</Link>}
        </div>
      </form>
    </TextPage>
  );
}

function Who({ form, participant, petition }: SignPageProps): VNode {
  const t = signingMessages(useLocale());
  return (
    <>
      {participant ? (
        <>
          <Facts facts={[{ label: t('name'), value: participant }]} />
          <Hidden fields={{ name: participant }} />
        </>
      ) : (
        <TextInput
          name="name"
          autocomplete="name"
          label={t('name')}
          hint={t('nameHint')}
          form={form}
          width="medium"
        />
      )}
      {participant === null ? (
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
          {petition.path && (
            <p>
              {t('signInLead')} <Link path={`/sign-in?next=${petition.path}/sign`}>{t('signIn')}</Link>
            </p>
          )}
        </>
      ) : (
        <p>{t('asParticipant')}</p>
      )}
    </>
  );
}

function YesOrNo({ name, form }: { name: 'showsName' | 'wantsNews'; form: FormState<object> }): VNode {
  const t = signingMessages(useLocale());
  return (
    <Radios
      name={name}
      label={t(name)}
      hint={t(`${name}Hint`)}
      form={form}
      options={[
        { value: 'yes', label: t(`${name}_yes`) },
        { value: 'no', label: t(`${name}_no`) },
      ]}
    />
  );
}
