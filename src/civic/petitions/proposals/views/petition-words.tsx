import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Paragraphs, useLocale } from '../../../../platform/ui/index.js';
import { ownMessages } from '../own.messages.js';

/** What a petition says, before it is public. */
export function PetitionWords(props: { demand: string; why: string; lang: Locale }): VNode {
  const t = ownMessages(useLocale());
  const none = <p class="soft">{t('notYet')}</p>;
  return (
    <>
      <section aria-labelledby="demand">
        <h2 id="demand">{t('demand')}</h2>
        {props.demand ? <Paragraphs text={props.demand} lang={props.lang} /> : none}
      </section>
      <section aria-labelledby="why">
        <h2 id="why">{t('why')}</h2>
        {props.why ? <Paragraphs text={props.why} lang={props.lang} /> : none}
      </section>
    </>
  );
}
