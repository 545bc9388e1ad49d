import type { VNode } from 'preact';
import type { QrDrawing } from './qr-drawing.js';

const SQUARE_PX = 5;

/** Dark on white in every colour scheme: cameras expect that. */
export function QrCode({ drawing, label }: { drawing: QrDrawing; label: string }): VNode {
  const { side, path } = drawing;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={side * SQUARE_PX}
      height={side * SQUARE_PX}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
