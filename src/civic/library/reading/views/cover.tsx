import type { VNode } from 'preact';
import type { CoverPicture } from '../../contents/reading-notes.js';
import type { Kind } from '../../publication.rules.js';

/** What a sheet of each kind looks like from afar; the words beside it say the same. */
const DRAWN: Record<Kind, string> = {
  study: 'M14 62h36M14 70h28M20 50V38M30 50V26M40 50V32M50 50V20',
  analysis: 'M14 62h36M14 70h28M14 50l12-14 10 8 16-20',
  report: 'M14 30h44M14 40h44M14 50h30M14 62h44M14 70h36',
  exPost: 'M14 32l6 6 10-12M14 52l6 6 10-12M38 36h20M38 56h20M14 72h44',
  plan: 'M36 20v14M36 34H20v10M36 34h16v10M20 52v8M52 52v8M14 70h44',
  strategy: 'M36 70V24M36 24l18 8-18 8M22 70h28',
  programme: 'M14 28h6M26 28h32M14 42h6M26 42h32M14 56h6M26 56h24M14 70h6M26 70h28',
  ordinance: 'M30 24c6-6 16 2 8 8s-12 6-12 12 12 6 12 12-12 12-16 4M14 74h44',
  minutes: 'M14 26h44M14 36h30M14 46h44M14 56h24M36 72c4-8 8 4 12-2s6 2 10 0',
  poster: 'M16 22h40v32H16zM16 48l12-12 10 8 8-6 10 10M16 66h40M24 74h24',
  video: 'M18 24h36v28H18zM32 31l12 7-12 7zM18 64h36',
};

interface CoverProps {
  kind: Kind;
  /** Of the document itself; a drawn one stands in its place. */
  picture: CoverPicture | null;
  small?: boolean;
}

/** In a list it is decoration: the words beside it say more. */
export function Cover({ kind, picture, small }: CoverProps): VNode {
  if (picture) {
    const { width, height } = picture;
    return (
      <img
        class={small ? 'cover small' : 'cover'}
        src={picture.small}
        srcset={small ? undefined : `${picture.small} 320w, ${picture.wide} ${width}w`}
        sizes={small ? undefined : '(max-width: 34rem) 6rem, 10rem'}
        width={width}
        height={height}
        alt={small ? '' : picture.alt}
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <svg
      class={small ? 'cover small' : 'cover'}
      viewBox="0 0 72 96"
      width="72"
      height="96"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="sheet" x="1" y="1" width="70" height="94" rx="4" />
      <rect class="edge" x="1" y="1" width="6" height="94" rx="3" />
      <path class="drawn" d={DRAWN[kind]} />
    </svg>
  );
}
