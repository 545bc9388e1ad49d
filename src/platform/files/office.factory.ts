import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  encrypted?: boolean;
  /** What the list of contents claims, where that differs from the truth. */
  claims?: { unpacked?: number; packed?: number; at?: number };
}

/** A ZIP archive, honest or not. */
export function zip(entries: Packed[], { comment = '', count = entries.length } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, encrypted = false, claims = {} } of entries) {
    const raw = Buffer.from(content);
    const data = stored ? raw : deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(claims.packed ?? data.length, 14);
    fields.writeUInt32LE(claims.unpacked ?? raw.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, nameBytes, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(claims.at ?? at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, nameBytes]));
    bodies.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]);
}

export const docx = (...more: Packed[]) =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

export const xlsx = () =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
  ]);

export const odt = () =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
  ]);

export const pdf = (text = 'Проект на наредба') => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer\n<<>>\n%%EOF\n`);

/** Its header alone: what it claims is all that is looked at when it arrives. */
export function png(width = 1, height = 1): Buffer<ArrayBuffer> {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** What a camera writes first, a table, and the header of the frame. */
export function jpeg(width = 1, height = 1): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const before = Buffer.from('ffd8ffe000104a46494600010100000100010000ffffc40003ff', 'hex');
  return Buffer.concat([before, frame]);
}
