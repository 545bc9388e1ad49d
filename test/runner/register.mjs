import 'reflect-metadata';
import { importTypeScript } from './typescript.mjs';

importTypeScript();
