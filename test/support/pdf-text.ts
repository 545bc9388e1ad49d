import { inflateSync } from 'node:zlib';

/** The letters of a PDF, page after page, read by the tables that its own fonts bring along. */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  );
  const streamOf = (body: string) => {
    const [, data = ''] = /stream\n([\s\S]*?)\nendstream/.exec(body) ?? [];
    const bytes = Buffer.from(data, 'latin1');
    return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
  };
  const letters = new Map<string, Map<string, string>>();
  for (const [id, body] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (table) letters.set(id, lettersOf(streamOf(objects.get(table)!)));
  }
  const fonts = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, letters.get(id!)!]),
  );
  return [...objects.values()]
    .filter((body) => body.includes('stream\n') && !body.includes('/Length1') && !body.includes('/Type'))
    .map(streamOf)
    .filter((stream) => stream.includes(' Tf'))
    .map((stream) => {
      let font = new Map<string, string>();
      return [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ]+)*)\] TJ/g)]
        .map(([, name, shown]) => {
          if (name) font = fonts.get(name) ?? font;
          return [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)]
            .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
            .map((glyph) => font.get(glyph) ?? '?')
            .join('');
        })
        .filter(Boolean)
        .join(' ');
    })
    .join('\n');
}

function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, , list] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex], at) =>
      letters.set(
        (parseInt(from!, 16) + at).toString(16).padStart(4, '0'),
        String.fromCharCode(...hex!.match(/[0-9a-f]{4}/g)!.map((unit) => parseInt(unit, 16))),
      ),
    );
  return letters;
}
