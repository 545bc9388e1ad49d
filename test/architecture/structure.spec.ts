import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { environment } from '../../src/platform/config/index.js';
import { filesIn, ROOT } from './source-files.js';

const FLOORS = ['platform', 'commons', 'civic', 'outreach'];
const MOST_LINES = 300;
const EMPTY_WORDS = /^(utils?|helpers?|common|managers?|base|misc|shared|process.*|handle.*)$/;
const EMPTY_NAMES =
  /^export (?:abstract )?(?:async )?(?:function|class|const) ((?:handle|process)[A-Z]\w*|\w+(?:Manager|Helpers?|Utils?)|Base[A-Z]\w*)/gm;
const SILENCERS = /(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck|expect-error)|\b(?:TODO|FIXME|XXX)\b/;

const text = (file: string) => readFileSync(ROOT + file, 'utf8');
const isCode = (file: string) => /\.tsx?$/.test(file);
const sources = filesIn('src').filter(isCode);

describe('the source', () => {
  it('has a door to each module', () => {
    const modules = FLOORS.filter((floor) => existsSync(`${ROOT}src/${floor}`)).flatMap((floor) =>
      readdirSync(`${ROOT}src/${floor}`).map((module) => `src/${floor}/${module}`),
    );
    expect(modules.filter((module) => !existsSync(`${ROOT}${module}/index.ts`))).toEqual([]);
  });

  it('has no floor that the plan does not know', () => {
    const folders = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => ![...FLOORS, 'cli'].includes(name))).toEqual([]);
  });

  it('has no file that needs scrolling for ever', () => {
    const lines = (file: string) => text(file).split('\n').length - 1;
    expect(
      sources.filter((file) => lines(file) > MOST_LINES).map((file) => `${file}: ${lines(file)}`),
    ).toEqual([]);
  });

  it('names files and folders after what they are about', () => {
    const words = (file: string) => [...file.split('/').slice(1, -1), basename(file).split('.')[0]!];
    expect(sources.filter((file) => words(file).some((word) => EMPTY_WORDS.test(word)))).toEqual([]);
  });

  it('names what it exports after what it does', () => {
    const empty = sources.flatMap((file) =>
      [...text(file).matchAll(EMPTY_NAMES)].map(([, name]) => `${file}: ${name}`),
    );
    expect(empty).toEqual([]);
  });

  it('keeps its words in *.messages.ts, where the check of both languages finds them', () => {
    const elsewhere = sources.filter((file) => !/[.](messages|spec)[.]tsx?$/.test(file));
    expect(elsewhere.filter((file) => /\bdefineMessages\(/.test(text(file)))).toEqual([]);
  });

  it('silences no check and leaves nothing for later', () => {
    const files = [...sources, ...['migrations', 'seeds'].flatMap(filesIn)];
    expect(files.filter((file) => SILENCERS.test(text(file)))).toEqual([]);
  });
});

describe('migrations', () => {
  const migrations = filesIn('migrations').map((file) => basename(file));

  it('are named <timestamp>-<module>-<what>.ts, each moment once', () => {
    expect(migrations.filter((name) => !/^\d{13}-[a-z]+(-[a-z]+)+\.ts$/.test(name))).toEqual([]);
    expect(new Set(migrations.map((name) => name.slice(0, 13))).size).toBe(migrations.length);
  });

  it('are ordered by the same moment that orders their files', () => {
    const wrong = migrations.filter((name) => {
      const names = [...text(`migrations/${name}`).matchAll(/class \w+?(\d{13})\b|name = '\w+?(\d{13})'/g)];
      return (
        names.length === 0 || names.some(([, ofClass, ofName]) => !name.startsWith((ofClass ?? ofName)!))
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('.env.example', () => {
  it('explains exactly the variables that the configuration reads', () => {
    const explained = [...text('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name!);
    expect([...new Set(explained)].sort()).toEqual(Object.keys(environment.shape).sort());
  });
});
