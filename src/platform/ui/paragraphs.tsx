import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../i18n/index.js';

const ADDRESS = /https?:\/\/[^\s<>"„“”«»]+/g;
const TRAILING = /[.,;:!?)\]}'’…]+$/;
const BULLET = /^\s*[-–•*]\s+/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+/;

/**
 * Plain text as it was typed: blank lines part paragraphs, lines that begin with „- “ or „1. “ become lists, web
 * addresses become links. Nothing in it is ever taken for markup.
 */
export function Paragraphs(props: { text: string; lang?: Locale; class?: string }): VNode {
  return (
    <div class={`prose ${props.class ?? ''}`.trim()} lang={props.lang}>
      {blocks(props.text).map((block, index) => (
        <Block key={index} lines={block} />
      ))}
    </div>
  );
}

function Block(props: { lines: readonly string[] }): VNode {
  const { lines } = props;
  if (lines.every((line) => BULLET.test(line))) {
    return (
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{linked(line.replace(BULLET, ''))}</li>
        ))}
      </ul>
    );
  }
  if (lines.length > 1 && lines.every((line) => NUMBER.test(line))) {
    return (
      <ol start={Number(NUMBER.exec(lines[0] ?? '')?.[1] ?? 1)}>
        {lines.map((line, index) => (
          <li key={index}>{linked(line.replace(NUMBER, ''))}</li>
        ))}
      </ol>
    );
  }
  return (
    <p>
      {lines.flatMap((line, index) =>
        index === 0 ? linked(line) : [<br key={`br${index}`} />, ...linked(line)],
      )}
    </p>
  );
}

/** Runs of lines between blank lines; inside a run, a list begins and ends where its lines do. */
function blocks(text: string): string[][] {
  const found: string[][] = [];
  let shape = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      shape = '';
      continue;
    }
    const next = BULLET.test(line) ? 'bullet' : NUMBER.test(line) ? 'number' : 'text';
    const last = found.at(-1);
    if (last && next === shape) last.push(line.trimEnd());
    else found.push([line.trimEnd()]);
    shape = next;
  }
  return found;
}

function linked(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    parts.push(text.slice(from, match.index));
    parts.push(
      <a key={match.index} href={address} rel="nofollow ugc noopener">
        {address}
      </a>,
    );
    from = match.index + address.length;
  }
  parts.push(text.slice(from));
  return parts;
}
