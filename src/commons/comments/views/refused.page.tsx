import type { VNode } from 'preact';
import { Banner, Link, TextPage, useLocale } from '../../../platform/ui/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { commentMessages } from '../comments.messages.js';
import { writingMessages } from '../writing.messages.js';

/** Says why something was not done, keeps what was typed, and shows where to go from there. */
export function RefusedPage(props: {
  title: string;
  sentence: string;
  text?: { text: string; lang: Locale };
  links: readonly { path: string; label: string }[];
}): VNode {
  const locale = useLocale();
  return (
    <TextPage title={props.title}>
      <Banner kind="warning" title={commentMessages(locale)('notTaken')}>
        <p>{props.sentence}</p>
      </Banner>
      {props.text && (
        <>
          <h2>{writingMessages(locale)('yourText')}</h2>
          <blockquote class="typed-text" lang={props.text.lang}>
            {props.text.text}
          </blockquote>
        </>
      )}
      <ul class="leads">
        {props.links.map((link) => (
          <li key={link.path}>
            <Link path={link.path}>{link.label}</Link>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}
