import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Facts, Link, Table } from '../../../../platform/ui/index.js';
import type { Inline } from '../markup/inline.rules.js';
import type { Block, Door } from '../markup/page-markup.rules.js';
import type { PlaceholderValues } from '../markup/placeholders.js';

/** Pages of this site in their language; what is a file or data has one address alone. */
const ONE_ADDRESS = /^\/(files|assets|api)\//;

interface Reading {
  values: PlaceholderValues;
  lang: Locale;
}

/** A parsed text: prose as wide as is good to read, doors and tables as wide as the page. */
export function PageText(props: {
  blocks: readonly Block[];
  lang: Locale;
  values: PlaceholderValues;
}): VNode {
  const reading = { values: props.values, lang: props.lang };
  return (
    <div class="page-text">
      {stretches(props.blocks).map(({ blocks, heading }, at) =>
        blocks[0]!.kind === 'doors' || blocks[0]!.kind === 'table' ? (
          <Wide key={at} block={blocks[0]!} heading={heading} reading={reading} />
        ) : (
          <div key={at} class="prose">
            {blocks.map((block, index) => (
              <Narrow key={index} block={block} reading={reading} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

/** Prose that stands together is one stretch; each door list and table is its own, below the heading that names it. */
function stretches(blocks: readonly Block[]): { blocks: Block[]; heading: string }[] {
  const found: { blocks: Block[]; heading: string }[] = [];
  let heading = '';
  for (const block of blocks) {
    const isWide = block.kind === 'doors' || block.kind === 'table';
    const last = found.at(-1);
    const before = last?.blocks[0]!.kind;
    if (block.kind === 'heading') heading = plain(block.parts);
    if (last && !isWide && before !== 'doors' && before !== 'table') last.blocks.push(block);
    else found.push({ blocks: [block], heading });
  }
  return found;
}

function Wide({
  block,
  heading,
  reading,
}: {
  block: Block;
  heading: string;
  reading: Reading;
}): VNode | null {
  if (block.kind === 'doors')
    return (
      <ul class="doors">
        {block.doors.map((door, at) => (
          <DoorCard key={at} door={door} reading={reading} />
        ))}
      </ul>
    );
  if (block.kind !== 'table') return null;
  // Two columns are a name and what is known of it: on a phone the head would say the same on each row.
  if (block.head.length === 2)
    return (
      <Facts
        facts={block.rows.map(([name = [], fact = []]) => ({
          label: plain(name),
          value: <>{shown(fact, reading)}</>,
        }))}
      />
    );
  return (
    <Table
      caption={heading || plain(block.head[0] ?? [])}
      captionHidden
      columns={block.head.map((cell) => ({ label: plain(cell) }))}
      rows={block.rows.map((row) => row.map((cell) => <>{shown(cell, reading)}</>))}
    />
  );
}

function DoorCard({ door, reading }: { door: Door; reading: Reading }): VNode {
  return (
    <li class="card">
      <p class="door">{shown([door.link], reading)}</p>
      <p>{shown(door.text, reading)}</p>
    </li>
  );
}

function Narrow({ block, reading }: { block: Block; reading: Reading }): VNode | null {
  if (block.kind === 'heading') {
    const Heading = block.level === 2 ? 'h2' : 'h3';
    return <Heading>{shown(block.parts, reading)}</Heading>;
  }
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, at) => (
          <li key={at}>{shown(item, reading)}</li>
        ))}
      </List>
    );
  }
  if (block.kind !== 'paragraph') return null;
  return (
    <p>
      {block.lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {shown(line, reading)}
        </>
      ))}
    </p>
  );
}

function shown(parts: readonly Inline[], reading: Reading): ComponentChildren[] {
  return parts.map((part, at) => <Piece key={at} part={part} reading={reading} />);
}

function Piece({ part, reading }: { part: Inline; reading: Reading }): VNode {
  if (part.kind === 'text') return <>{part.text}</>;
  if (part.kind === 'strong') return <strong>{shown(part.parts, reading)}</strong>;
  if (part.kind === 'emphasis') return <em>{shown(part.parts, reading)}</em>;
  if (part.kind === 'placeholder') {
    const { text, href } = reading.values[part.name];
    return href ? <a href={href}>{text}</a> : <>{text}</>;
  }
  const words = shown(part.parts, reading);
  if (!part.href.startsWith('/') || ONE_ADDRESS.test(part.href)) return <a href={part.href}>{words}</a>;
  return <Link path={part.href}>{words}</Link>;
}

function plain(parts: readonly Inline[]): string {
  return parts
    .map((part) => ('parts' in part ? plain(part.parts) : part.kind === 'text' ? part.text : ''))
    .join('');
}
