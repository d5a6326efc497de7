/** A folder that may import nothing of ours but what `allowed` names. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|server|domain|contract|tests|config|tools)/', pathNot: allowed },
});

/** Folders of one kind that never see each other; capture groups cover a new one without a change here. */
const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'two files that need each other are one file, or lack a third'),
    only('domain-is-pure', '^domain/', '^domain/', 'rules know no framework, database or wire'),
    forbid(
      'domain-has-no-io',
      { path: '^domain/' },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/dayjs/' },
      'a rule is a function of its arguments; dayjs is the one package it may use',
    ),
    only('contract-knows-only-domain', '^contract/', '^(contract|domain)/', 'the wire knows neither of its ends'),
    only('app-never-sees-server', '^src/', '^(src|contract|domain)/', 'phone and server meet in the contract'),
    forbid(
      'app-takes-only-types-from-contract',
      { path: '^src/' },
      { path: '^contract/', dependencyTypesNot: ['type-only'] },
      'a schema library on the phone costs 82 KB a package: write `import type`',
    ),
    only('server-never-sees-app', '^server/', '^(server|contract|domain)/', 'the server loads the built app as files'),
    forbid(
      'features-do-not-import-each-other',
      { path: '^src/(resident|staff)/([^/]+)/' },
      { path: '^src/(resident|staff|pages)/', pathNot: '^src/$1/$2/' },
      'a feature is a sub-package, and WeChat forbids one to require the code of another: link through routes.ts',
    ),
    forbid(
      'modules-do-not-import-each-other',
      { path: '^server/modules/([^/]+)/' },
      { path: '^server/', pathNot: '^server/(modules/$1|platform)/' },
      'modules meet in server/platform/events or in server/app.ts',
    ),
    only(
      'ui-and-platform-know-no-feature',
      '^src/(ui|platform)/',
      '^(src/(ui|platform)|contract|domain)/|^src/(routes\\.ts|theme\\.json)$',
      'what every feature stands on stands on none; routes.ts knows addresses and no feature, theme.json colours',
    ),
    only(
      'workbench-knows-no-tool',
      '^src/workbench/',
      '^(src/(workbench|platform|ui)|contract|domain)/',
      'what every tool of the workbench stands on stands on none',
    ),
    forbid(
      'no-resident-build-carries-the-workbench',
      { path: '^src/', pathNot: '^src/(staff|workbench)/' },
      { path: '^src/(staff|workbench)/' },
      'residents download nothing that only staff use, and learn nothing of it',
    ),
    only(
      'server-platform-knows-no-module',
      '^server/platform/',
      '^(server/platform|contract|domain)/',
      'what every module stands on stands on none',
    ),
    forbid(
      'taro-api-only-in-platform',
      { path: '^src/', pathNot: '^src/platform/' },
      { path: 'node_modules/@tarojs/taro/' },
      'src/platform is the one place that differs between mini-program and H5',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  },
};
