import type { VNode } from 'preact';
import { Card, HowComputed } from '../../../platform/ui/index.js';

export interface Term {
  title: string;
  days: string;
  ground: string;
  until: string;
  how: readonly string[];
}

/** Whose publication counts, where the law asks. */
export interface Publication {
  text: string;
  url: string | null;
}

export function TermCard(props: Term & { publication: Publication | null }): VNode {
  return (
    <Card title={props.title} class="term">
      <p class="clock-text num">{props.days}</p>
      <p class="small soft">{props.ground}</p>
      <p class="small">{props.until}</p>
      <HowComputed>
        {props.how.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </HowComputed>
      {props.publication && (
        <p class="small">
          {props.publication.url ? (
            <a href={props.publication.url} rel="noopener">
              {props.publication.text}
            </a>
          ) : (
            props.publication.text
          )}
        </p>
      )}
    </Card>
  );
}
