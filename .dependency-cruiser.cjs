const { existsSync, readdirSync } = require('node:fs');

/**
 * The walls of the house. The rules speak of any folder src/<floor>/<module>/, so a new module is closed by default.
 * test/architecture holds a fixture that breaks each of them.
 */

/** Which other rooms a room of the commons may enter. One that is not named here may enter FOUNDATIONS alone. */
const FOUNDATIONS = ['accounts', 'subjects'];
const COMMONS = {
  accounts: [],
  subjects: ['accounts'],
  moderation: ['accounts', 'subjects', 'deadlines'],
  confirmations: ['accounts'],
  comments: ['accounts', 'subjects', 'moderation', 'confirmations'],
  decisions: ['accounts', 'subjects', 'trail'],
  ledger: ['accounts', 'subjects', 'moderation', 'decisions'],
};

const MODULE = '^src/([^/]+)/([^/]+)/';
/** What views offer to other views has its own door, so that a page does not load the services beside it. */
const DOOR = '^src/[^/]+/[^/]+/(views/)?index[.]ts$';
const TESTING = '[.](spec|factory)[.]tsx?$';
/** Started by scripts/bundle-admin.mjs. */
const BUNDLER = '^src/platform/backoffice/bundle[.]ts$';
/** They know all rooms, and enter them through their doors. */
const ENTRANCES = '^(src/[^/]+[.]ts$|src/cli/|seeds/)';

const floor = (name, mayImport) => ({
  name: `${name}-imports-only-down`,
  comment: `${name} may import ${mayImport.join(', ')} and no other floor, nor the entrances.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^(src|seeds)/', pathNot: `^src/(${mayImport.join('|')})/` },
});

const commonsRooms = existsSync('src/commons') ? readdirSync('src/commons') : [];

const commonsRoom = (room) => ({
  name: `commons-map-${room}`,
  comment: 'A room of the commons enters only those that COMMONS above allows.',
  severity: 'error',
  from: { path: `^src/commons/${room}/` },
  to: {
    path: '^src/commons/',
    pathNot: `^src/commons/(${[room, ...(COMMONS[room] ?? FOUNDATIONS)].join('|')})/`,
  },
});

const neverEachOther = (name) => ({
  name: `${name}-never-${name}`,
  comment: `Modules of ${name} meet through subjects, domain events and the registries of the commons.`,
  severity: 'error',
  from: { path: `^src/${name}/([^/]+)/` },
  to: { path: `^src/${name}/`, pathNot: `^src/${name}/$1/` },
});

module.exports = {
  forbidden: [
    floor('platform', ['platform']),
    floor('commons', ['platform', 'commons']),
    floor('civic', ['platform', 'commons', 'civic']),
    floor('outreach', ['platform', 'commons', 'outreach']),
    neverEachOther('civic'),
    neverEachOther('outreach'),
    ...commonsRooms.map(commonsRoom),
    {
      name: 'one-door',
      comment: 'A module is entered through its index.ts alone (its views also through views/index.ts).',
      severity: 'error',
      from: { path: MODULE, pathNot: [TESTING, '^src/cli/'] },
      to: { path: MODULE, pathNot: ['^src/$1/$2/', DOOR] },
    },
    {
      name: 'one-door-for-tests',
      comment: 'Specs and factories also use the factories of other modules, which no door leads to.',
      severity: 'error',
      from: { path: `${MODULE}.*${TESTING}` },
      to: { path: MODULE, pathNot: ['^src/$1/$2/', DOOR, '[.]factory[.]ts$'] },
    },
    {
      name: 'one-door-for-entrances',
      comment: 'What knows all rooms still enters them through index.ts.',
      severity: 'error',
      from: { path: ENTRANCES },
      to: { path: MODULE, pathNot: [DOOR, '^src/cli/'] },
    },
    {
      name: 'views-are-plain',
      comment:
        'A page is a function of plain props: views import views, components, types, and what is data or pure.',
      severity: 'error',
      from: { path: '/views/', pathNot: TESTING },
      to: {
        path: '^(src|.*node_modules)/',
        pathNot: [
          '/views/',
          '^src/platform/(ui|i18n|mail)/',
          '[.](messages|rules|lifecycle)[.]ts$',
          'node_modules/preact',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'views-read-nothing',
      comment: 'A page is a function of plain props: nothing of the machine is reached from it.',
      severity: 'error',
      from: { path: '/views/', pathNot: TESTING },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'production-without-tests',
      comment: 'What runs in production imports neither tests nor what is only there for them.',
      severity: 'error',
      from: { path: '^(src|seeds|migrations)/', pathNot: TESTING },
      to: { path: `^(test|bench|scripts)/|${TESTING}` },
    },
    {
      name: 'no-circular',
      comment: 'Whoever goes round in a circle has no floor under the feet. Types may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing but tests imports is dead, unless a machine starts it.',
      severity: 'error',
      module: {
        path: '^src/',
        pathNot: [TESTING, ENTRANCES, BUNDLER, '[.]d[.]ts$'],
        numberOfDependentsLessThan: 1,
      },
      from: { pathNot: TESTING },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^test/' },
    // What browsers load is neither built nor imported by the server.
    exclude: { path: '^(dist|build)/|^src/platform/(ui/assets|backoffice/components)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
