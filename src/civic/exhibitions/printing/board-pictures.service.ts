import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { Files } from '../../../platform/files/index.js';
import {
  smallPicture,
  type SmallPicture,
  type SmallPictureOptions,
} from '../../../platform/pictures/index.js';

/** Pictures of boards, made as large as they are needed. */
@Injectable()
export class BoardPictures {
  constructor(private readonly files: Files) {}

  /** @throws NotFound when the content of the file is not there; FileRefused when it cannot be read */
  async of({ key }: { key: string }, size: SmallPictureOptions): Promise<SmallPicture> {
    const content = await this.files.open(key);
    if (!content) throw new NotFound('file');
    return smallPicture(await buffer(content), size);
  }
}
