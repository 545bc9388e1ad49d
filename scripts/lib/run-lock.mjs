import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, self } from './identity.mjs';

const LEAVING_MS = 2000;

/** One launcher at a time works on a data folder; the lock of a dead one does not count. */
export class RunLock {
  constructor(folder) {
    this.folder = folder;
    this.file = join(folder, 'launcher.json');
  }

  /** @returns {object | null} what the living holder says of itself */
  holder() {
    try {
      const holder = JSON.parse(readFileSync(this.file, 'utf8'));
      return isAlive(holder) ? holder : null;
    } catch {
      return null;
    }
  }

  /** @returns {Promise<object | null>} null when the lock is ours now, else its holder */
  async acquire(about = {}) {
    const deadline = Date.now() + LEAVING_MS;
    for (;;) {
      if (this.#link(about)) return null;
      const holder = this.holder();
      if (!holder) this.#discardStale();
      else if (Date.now() > deadline) return holder;
      else await pause(100);
    }
  }

  /** Adds to what the lock says of us: the address, for example. */
  describe(about) {
    const draft = this.#draft(about);
    renameSync(draft, this.file);
  }

  release() {
    const holder = this.holder();
    if (holder?.pid === process.pid) rmSync(this.file, { force: true });
  }

  #draft(about) {
    const draft = join(this.folder, `launcher.${process.pid}.json`);
    writeFileSync(draft, JSON.stringify({ ...self(), ...about }), { mode: 0o600 });
    return draft;
  }

  #link(about) {
    const draft = this.#draft(about);
    try {
      linkSync(draft, this.file);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      return false;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Renaming is atomic: when somebody was faster and took the lock meanwhile, theirs is put back. */
  #discardStale() {
    const aside = join(this.folder, `launcher.stale.${process.pid}.json`);
    try {
      renameSync(this.file, aside);
      if (isAlive(JSON.parse(readFileSync(aside, 'utf8')))) linkSync(aside, this.file);
    } catch (error) {
      if (error.code !== 'ENOENT' && error.code !== 'EEXIST' && !(error instanceof SyntaxError)) throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
}
