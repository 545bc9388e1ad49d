import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** A mail as it lies in DATA_DIR/mailbox, one JSON file each. */
export interface StoredMail {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

export type MailSummary = Pick<StoredMail, 'id' | 'at' | 'to' | 'subject'>;

const ID = /^\d{13}-[0-9a-f]{8}$/;

/** The folder that stands in for a mail server where none is configured. */
export class MailboxStore {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'mailbox');
  }

  /** A reader never sees half a file: it appears under its name when it is complete. */
  async put(mail: Omit<StoredMail, 'id'>): Promise<string> {
    const id = `${new Date(mail.at).getTime()}-${randomUUID().slice(0, 8)}`;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${id}.json`);
    await writeFile(`${path}.part`, JSON.stringify({ id, ...mail }), { mode: 0o600 });
    await rename(`${path}.part`, path);
    return id;
  }

  /** Newest first. */
  async list(limit: number): Promise<MailSummary[]> {
    const files = await readdir(this.folder).catch(() => []);
    const ids = files.map((file) => file.replace(/\.json$/, '')).filter((id) => ID.test(id));
    const newest = ids.sort().reverse().slice(0, limit);
    const mails = await Promise.all(newest.map((id) => this.get(id)));
    return mails.filter((mail) => mail !== null);
  }

  async get(id: string): Promise<StoredMail | null> {
    if (!ID.test(id)) return null;
    try {
      return JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as StoredMail;
    } catch {
      return null;
    }
  }
}
