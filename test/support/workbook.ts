import type { Page } from 'playwright-core';

export interface ReadSheet {
  /** Each cell as text, with the kind of it: a number is 'n'. */
  rows: { text: string; kind: string }[][];
  formulas: number;
}

/** The first sheet of an XLSX as another program reads it: unpacked and parsed by Chromium, by nothing of ours. */
export function sheetInChromium(page: Page, address: string): Promise<ReadSheet> {
  return page.evaluate(async (from) => {
    const bytes = new Uint8Array(await (await fetch(from)).arrayBuffer());
    const view = new DataView(bytes.buffer);
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
    const parts = new Map<string, { at: number; size: number; packed: boolean }>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const local = view.getUint32(at + 42, true);
      const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!)), {
        at: data,
        size: view.getUint32(at + 20, true),
        packed: view.getUint16(at + 10, true) !== 0,
      });
      at += 46 + name! + extra! + comment!;
    }
    const xml = async (name: string) => {
      const part = parts.get(name);
      if (!part) return null;
      const packed = new Blob([bytes.slice(part.at, part.at + part.size)]).stream();
      const plain = part.packed ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
      return new DOMParser().parseFromString(await new Response(plain).text(), 'text/xml');
    };
    const words = Array.from((await xml('xl/sharedStrings.xml'))?.querySelectorAll('si') ?? []);
    const sheet = (await xml('xl/worksheets/sheet1.xml'))!;
    const rows = Array.from(sheet.querySelectorAll('row')).map((row) =>
      Array.from(row.querySelectorAll('c')).map((cell) => {
        const [kind, text] = [cell.getAttribute('t') ?? 'n', cell.textContent];
        return { kind, text: kind === 's' ? words[Number(text)]!.textContent : text };
      }),
    );
    return { rows, formulas: sheet.querySelectorAll('f').length };
  }, address);
}
