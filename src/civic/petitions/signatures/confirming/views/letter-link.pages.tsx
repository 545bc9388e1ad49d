import type { VNode } from 'preact';
import { ConfirmPage, Link, TextPage, useLocale } from '../../../../../platform/ui/index.js';
import type { SignedPetition } from '../../signing/views/sign.page.js';
import { petitionCrumbs } from '../../signing/views/sign.page.js';
import { confirmingMessages } from '../confirming.messages.js';

/** Behind a link of a letter: what its one button will do. */
export function AskPage(props: {
  petition: SignedPetition;
  title: string;
  text: string;
  path: string;
  button: string;
  danger?: boolean;
}): VNode {
  const t = confirmingMessages(useLocale());
  const { petition } = props;
  return (
    <ConfirmPage
      title={props.title}
      path={props.path}
      button={props.button}
      danger={props.danger}
      other={petition.path ? { path: petition.path, label: t('toPetition') } : undefined}
    >
      <p class="lead" lang={petition.lang}>
        {petition.title}
      </p>
      <p>{props.text}</p>
    </ConfirmPage>
  );
}

/** Where there is nothing to press any more. */
export function ToldPage(props: {
  petition: SignedPetition;
  title: string;
  text: string;
  links?: readonly { path: string; label: string }[];
}): VNode {
  const locale = useLocale();
  const t = confirmingMessages(locale);
  const { petition, links = [] } = props;
  const all = petition.path ? [...links, { path: petition.path, label: t('toPetition') }] : links;
  return (
    <TextPage title={props.title} crumbs={petitionCrumbs(petition, locale)}>
      <p class="lead" lang={petition.lang}>
        {petition.title}
      </p>
      <p>{props.text}</p>
      <ul class="leads">
        {all.map(({ path, label }) => (
          <li key={path}>
            <Link path={path}>{label}</Link>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}
