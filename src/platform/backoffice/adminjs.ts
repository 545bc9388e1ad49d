// The only door to AdminJS: the environment has to be set before it is imported.
import './adminjs-environment.js';

export { AdminJS, BaseRecord, ComponentLoader, Filter, locales } from 'adminjs';
export type {
  Action,
  ActionContext,
  ActionRequest,
  ActionResponse,
  AdminJSOptions,
  CurrentAdmin,
  PageContext,
  RecordActionResponse,
  RecordJSON,
  ResourceOptions,
} from 'adminjs';
export { default as AdminJSExpress } from '@adminjs/express';
export { AbstractLoader } from '@adminjs/nestjs';
export { Resource as TypeOrmResource } from '@adminjs/typeorm';
