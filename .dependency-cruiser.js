/** The layers of docs/architecture.md, as rules that fail the build. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { pathNot: '^scripts/record-page/modules/' },
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
    {
      name: 'aws-sdk-only-in-its-adapters',
      severity: 'error',
      from: { path: '^aws-backend/', pathNot: '^aws-backend/adapters/aws/' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'jsforce-only-in-its-adapters',
      severity: 'error',
      from: { path: '^aws-backend/', pathNot: '^aws-backend/adapters/salesforce/' },
      to: { path: 'node_modules/jsforce/' },
    },
    {
      name: 'only-lambda-and-scripts-choose-adapters',
      severity: 'error',
      from: { path: '^aws-backend/', pathNot: '^aws-backend/(adapters|lambda)/|\\.test\\.ts$' },
      to: { path: '^aws-backend/adapters/' },
    },
    {
      name: 'stages-meet-in-contracts-only',
      severity: 'error',
      from: { path: '^aws-backend/pipeline/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^aws-backend/pipeline/([^/]+)/', pathNot: '^aws-backend/pipeline/$1/' },
    },
    {
      name: 'contracts-depend-on-nothing',
      severity: 'error',
      from: { path: '^aws-backend/contracts/' },
      to: { path: '^(aws-backend/(?!contracts/)|scripts/)' },
    },
    { name: 'the-product-does-not-need-the-scripts', severity: 'error', from: { path: '^aws-backend/' }, to: { path: '^scripts/' } },
    {
      name: 'nothing-deployed-uses-dev-packages',
      severity: 'error',
      from: { path: '^aws-backend/', pathNot: '^aws-backend/infra/|\\.(test|contract|property)\\.ts$|/(test|fixtures)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
