const rule = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to });

const purePackages = '^node_modules/(zod|temporal-polyfill|temporal-spec|temporal-utils)/';
const ioPackages = '^node_modules/(@aws-sdk|@smithy|nodemailer|@middy|@aws-lambda-powertools)/';

/** Which room may import which; README "Map of the rooms" says why. */
export default {
  forbidden: [
    rule('no-circular', 'A circle cannot be read from one end.', { from: {}, to: { circular: true } }),
    rule('shared-is-pure', 'shared runs in the browser: zod and temporal-polyfill only.', {
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', purePackages] },
    }),
    rule('domain-knows-rules-only', 'Rules know neither contracts nor sentences.', {
      from: { path: '^shared/domain/' },
      to: { path: '^shared/(contracts|messages)/' },
    }),
    rule('use-cases-know-no-io', 'Use cases reach the world through ports.', {
      from: { path: '^functions/use-cases/' },
      to: {
        path: [
          '^functions/(store|adapters|http|compose|env)',
          ioPackages,
          '^(node:)?(fs|net|http|https|child_process)$',
        ],
      },
    }),
    rule('store-and-adapters-know-no-use-case', 'Storage and adapters are told what to do.', {
      from: { path: '^functions/(store|adapters)/' },
      to: { path: '^functions/(use-cases|http|compose)' },
    }),
    rule('http-knows-no-storage', 'The HTTP room receives use cases as values.', {
      from: { path: '^functions/http/' },
      to: { path: '^functions/(store|adapters|compose)' },
    }),
    rule('only-compose-wires', 'One place builds clients and binds ports.', {
      from: { path: '^functions/', pathNot: '^functions/(compose[^/]*\\.ts|store/|adapters/)' },
      to: { path: '^functions/(store|adapters)/' },
    }),
    rule('infra-aws-loads-bundles', 'The template knows routes and built bundles, not code.', {
      from: { path: '^infra/aws/' },
      to: { path: '^functions/' },
    }),
    rule('web-knows-shared-only', 'Pages talk to the API.', {
      from: { path: '^web/' },
      to: { path: '^(functions|infra|test)/' },
    }),
    rule('nobody-imports-test', 'Tests are for tests.', {
      from: { path: '^(shared|functions|infra|web)/' },
      to: { path: '^test/' },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
