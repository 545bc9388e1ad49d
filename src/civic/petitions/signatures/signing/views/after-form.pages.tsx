import type { VNode } from 'preact';
import {
  Banner,
  Facts,
  Hidden,
  Link,
  SendOrChange,
  TextPage,
  useLocale,
  usePath,
} from '../../../../../platform/ui/index.js';
import { signingMessages } from '../signing.messages.js';
import { petitionCrumbs, type SignedPetition } from './sign.page.js';

/** Everything once more, before a letter goes out. */
export function CheckPage(props: {
  petition: SignedPetition;
  path: string;
  /** As typed; sent again by both buttons. */
  values: Record<string, string>;
  settlement: string;
}): VNode {
  const locale = useLocale();
  const t = signingMessages(locale);
  const at = usePath();
  const { petition, values } = props;
  return (
    <TextPage title={t('checkTitle')} crumbs={petitionCrumbs(petition, locale)}>
      <p class="lead" lang={petition.lang}>
        {petition.title}
      </p>
      <Facts
        facts={[
          { label: t('name'), value: values['name'] },
          { label: t('email'), value: values['email'] },
          { label: t('settlement'), value: props.settlement },
          { label: t('publicName'), value: t(values['showsName'] === 'yes' ? 'nameShown' : 'nameHidden') },
          { label: t('news'), value: t(values['wantsNews'] === 'yes' ? 'newsYes' : 'newsNo') },
        ]}
      />
      <p>{t('checkText', { email: values['email'] })}</p>
      <form method="post" action={at(props.path)}>
        <Hidden fields={values} />
        <SendOrChange send={t('send')} change={t('change')} />
      </form>
    </TextPage>
  );
}

/** The same for everybody, whoever signed before and whoever did not. */
export function SentPage(props: { petition: SignedPetition; again: string }): VNode {
  const locale = useLocale();
  const t = signingMessages(locale);
  const { petition } = props;
  return (
    <TextPage
      title={t('sentTitle')}
      crumbs={petitionCrumbs(petition, locale)}
      above={<Banner kind="success" title={t('sentText')} />}
    >
      <p>{t('sentNotThere')}</p>
      <ul class="leads">
        <li>
          <Link path={props.again}>{t('signAgain')}</Link>
        </li>
        {petition.path && (
          <li>
            <Link path={petition.path}>{t('toPetition')}</Link>
          </li>
        )}
      </ul>
    </TextPage>
  );
}

/** Why nothing is taken, and since when. */
export function NotTakenPage(props: { petition: SignedPetition; sentence: string }): VNode {
  const locale = useLocale();
  const t = signingMessages(locale);
  const { petition } = props;
  return (
    <TextPage title={t('closedTitle')} crumbs={petitionCrumbs(petition, locale)}>
      <p class="lead">{props.sentence}</p>
      <p lang={petition.lang}>{petition.title}</p>
      {petition.path && (
        <p>
          <Link path={petition.path}>{t('toPetition')}</Link>
        </p>
      )}
    </TextPage>
  );
}

/** After the button behind the letter. It says the same to everybody, so that it is made once. */
export function SignedPage(props: {
  petition: SignedPetition | null;
  title: string;
  lead: string;
  next: string;
}): VNode {
  const locale = useLocale();
  const t = signingMessages(locale);
  const { petition } = props;
  return (
    <TextPage
      title={props.title}
      crumbs={petition ? petitionCrumbs(petition, locale) : []}
      above={<Banner kind="success" title={props.lead} />}
    >
      {petition && (
        <p class="lead" lang={petition.lang}>
          {petition.title}
        </p>
      )}
      <p>{props.next}</p>
      {petition?.path && (
        <p>
          <Link path={petition.path}>{t('toPetition')}</Link>
        </p>
      )}
    </TextPage>
  );
}
