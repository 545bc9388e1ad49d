import { RuleBroken, Unavailable } from '../errors/index.js';
import type { Locale } from '../i18n/index.js';
import { fileMessages } from './files.messages.js';

type Reason = keyof typeof fileMessages.texts;

/** The file was not taken; `sentence` says to the person who chose it why, and what to do. */
export class FileRefused extends RuleBroken {
  constructor(
    readonly reason: Exclude<Reason, 'diskFull'>,
    params: Record<string, string | number> = {},
  ) {
    super(`file.${reason}`, params);
  }

  sentence(locale: Locale): string {
    return fileMessages(locale)(this.reason, this.params);
  }
}

/** Nobody's fault but ours: the disk has no room. Nothing was kept. */
export class FilesUnavailable extends Unavailable {
  constructor() {
    super('file.diskFull', 60);
  }

  sentence(locale: Locale): string {
    return fileMessages(locale)('diskFull');
  }
}
