import type { VNode } from 'preact';
import QRCode from 'qrcode';

/** The quiet zone that readers need around the modules. */
const MARGIN = 4;
const MODULE_PX = 5;

/** Drawn as one path, dark on white in every colour scheme: cameras expect that. */
export function QrCode(props: { text: string; label: string }): VNode {
  const { modules } = QRCode.create(props.text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * MARGIN;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
    }
  }
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${side} ${side}`}
      width={side * MODULE_PX}
      height={side * MODULE_PX}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
