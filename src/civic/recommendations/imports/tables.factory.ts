/** Windows-1251, letter by letter. */
export function in1251(text: string): Buffer {
  const known = new Map<string, number>();
  const decoder = new TextDecoder('windows-1251');
  for (let byte = 0; byte < 256; byte++) known.set(decoder.decode(new Uint8Array([byte])), byte);
  return Buffer.from([...text].map((sign) => known.get(sign) ?? 63));
}
