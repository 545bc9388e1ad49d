import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { headerText } from './headers.rules.js';
import type { OutgoingMail } from './transport.js';

const LINE = 76;
/** So that an encoded word of this many bytes stays below the 75 characters that RFC 2047 allows. */
const WORD_BYTES = 45;

/**
 * The whole message as bytes: two parts, both in base64, because Cyrillic is smaller so than quoted-printable. The
 * general composer of nodemailer takes four times as long for this one shape.
 */
export function mimeMessage({ from, to, mail, messageId, date, headers = {} }: OutgoingMail): Buffer {
  const boundary = `=_${createHash('sha256').update(messageId).digest('base64url').slice(0, 32)}`;
  const head = Object.entries({
    From: from.name ? `${encodedWords(from.name)} <${inAscii(from.address)}>` : inAscii(from.address),
    To: inAscii(to),
    Subject: encodedWords(mail.subject),
    'Message-ID': messageId,
    Date: date.toUTCString().replace('GMT', '+0000'),
    'Auto-Submitted': 'auto-generated',
    ...headers,
    'MIME-Version': '1.0',
    'Content-Type': `multipart/alternative; boundary="${boundary}"`,
  }).map(([name, value]) => `${name}: ${unfolded(value)}`);
  const part = (type: string, content: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(content),
  ];
  const lines = [
    ...head,
    '',
    ...part('text/plain', mail.text),
    ...part('text/html', mail.html),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** The only line breaks in a header are those of `encodedWords`. */
function unfolded(value: string): string {
  headerText(value.replaceAll('\r\n ', ' '));
  return value;
}

/** RFC 2047: plain ASCII stays as it is, everything else becomes words of base64 that break between characters. */
export function encodedWords(text: string): string {
  headerText(text);
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && !/[<>"(),:;@[\\\]]/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (bytes + size > WORD_BYTES) {
      words.push(word);
      word = '';
      bytes = 0;
    }
    word += character;
    bytes += size;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

/** „иван@община.бг“ has a domain that mail servers know in ASCII. */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${/^[\x21-\x7e]+$/.test(domain) ? domain : domainToASCII(domain)}`;
}

function base64Lines(text: string): string {
  const encoded = Buffer.from(text).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += LINE) lines.push(encoded.slice(at, at + LINE));
  return lines.join('\r\n');
}
