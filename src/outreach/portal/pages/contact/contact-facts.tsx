import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Facts } from '../../../../platform/ui/index.js';
import type { Placeholder, PlaceholderValues } from '../markup/placeholders.js';
import { contactFactsMessages } from './contact.messages.js';

/** How the municipality is reached, from its settings. */
export function ContactFacts(props: { locale: Locale; values: PlaceholderValues }): VNode {
  const t = contactFactsMessages(props.locale);
  const { municipality, address, serviceCentre, serviceHours } = props.values;
  const linked = (name: Placeholder) => {
    const { text, href } = props.values[name];
    return <a href={href}>{text}</a>;
  };
  return (
    <>
      <address class="contacts">
        <Facts
          facts={[
            { label: t('address'), value: `${municipality.text}, ${address.text}` },
            { label: t('phone'), value: linked('phone') },
            { label: t('email'), value: linked('email') },
            { label: t('website'), value: linked('website') },
            { label: serviceCentre.text, value: serviceHours.text },
            { label: t('dpo'), value: linked('dpoEmail') },
          ]}
        />
      </address>
      <p class="soft">{t('emergency')}</p>
    </>
  );
}
