import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { CryptoModule } from '../crypto/index.js';
import { FileStore } from './file-store.js';
import { FileSweep } from './file-sweep.jobs.js';
import { FilesController } from './files.controller.js';
import { Files } from './files.service.js';
import { FormUploads } from './form-uploads.service.js';
import { Incoming } from './incoming.js';
import { LocalFileStore } from './local-file-store.js';
import { StoredFile } from './stored-file.entity.js';

const folder = ({ dataDir }: Config) => join(dataDir, 'files');

@Global()
@Module({
  imports: [CryptoModule, TypeOrmModule.forFeature([StoredFile])],
  controllers: [FilesController],
  providers: [
    Files,
    FormUploads,
    FileSweep,
    {
      provide: FileStore,
      inject: [Config],
      useFactory: (config: Config) => new LocalFileStore(folder(config)),
    },
    {
      provide: Incoming,
      inject: [Config],
      useFactory: (config: Config) => new Incoming(join(folder(config), 'incoming')),
    },
  ],
  exports: [Files, FormUploads, FileSweep],
})
export class FilesModule {}
