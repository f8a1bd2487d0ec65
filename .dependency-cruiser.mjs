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
    rule('contracts-say-no-sentences', 'A contract names codes; messages put them into words.', {
      from: { path: '^shared/contracts/' },
      to: { path: '^shared/messages/' },
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
    rule('ports-say-what-not-how', 'An interface knows nobody who keeps it or uses it.', {
      from: { path: '^functions/ports/' },
      to: { path: '^functions/', pathNot: '^functions/ports/' },
    }),
    rule('store-and-adapters-know-no-use-case', 'Storage and adapters are told what to do.', {
      from: { path: '^functions/(store|adapters)/' },
      to: { path: '^functions/(use-cases|http|compose)' },
    }),
    rule('http-and-background-are-handed-use-cases', 'Events in, answers out; what is done is passed in.', {
      from: { path: '^functions/(http|background)/' },
      to: { path: '^functions/', pathNot: '^functions/(http/|background/|ports/|some-at-once\\.ts)' },
    }),
    rule('only-compose-wires', 'One place builds clients and binds ports.', {
      from: { path: '^functions/', pathNot: '^functions/(compose/|store/|adapters/)' },
      to: { path: '^functions/(store|adapters)/' },
    }),
    rule('functions-stand-alone', 'What runs in Lambda knows neither who deploys it nor who calls it.', {
      from: { path: '^functions/' },
      to: { path: '^(infra|web)/' },
    }),
    rule('infra-aws-loads-bundles', 'The template knows routes, names and built bundles, not code.', {
      from: { path: '^infra/aws/' },
      to: {
        path: '^(shared|functions|infra|web)/',
        pathNot: [
          '^shared/contracts/',
          '^shared/domain/(ids|staff|assurance|figures/figure-metric)\\.ts',
          '^infra/aws/',
        ],
      },
    }),
    rule(
      'infra-local-loads-bundles',
      'The laptop runs what AWS runs: bundles by routes. The headers are those of CloudFront.',
      {
        from: { path: '^infra/local/' },
        to: {
          path: '^(shared|functions|infra|web)/',
          pathNot: [
            '^shared/contracts/(routes|certificate-routes|staff-routes|match)\\.ts',
            '^shared/domain/ids\\.ts',
            '^infra/local/',
            '^web/adapter-lambda/security-headers\\.ts',
          ],
        },
      },
    ),
    rule('infra-ops-works-on-the-house', 'Commands use rules, use cases and stores; of the hosts, where they run.', {
      from: { path: '^infra/ops/' },
      to: {
        path: '^(infra|web)/',
        pathNot: [
          '^infra/ops/',
          '^infra/dynamodb-double/',
          '^infra/local/(clock|command-line|explained|folder|grown-database|lock|schedule|table|tenants)\\.ts',
          '^infra/local/need-node\\.mjs',
          '^infra/local/certificates/local-keys\\.ts',
          '^infra/local/payments/ledger\\.ts',
          '^infra/aws/(config|stages)\\.ts',
        ],
      },
    }),
    rule(
      'infra-ops-wires-in-one-place',
      'Commands reach stores through wiring.ts, the played history the whole house through its two houses; demo appointments have links of their own.',
      {
        from: {
          path: '^infra/ops/',
          pathNot: '^infra/ops/(wiring|demo-history/((town|certificate)-(house|ground|outside)|kept))\\.ts',
        },
        to: {
          path: '^functions/(store|adapters|compose)',
          pathNot: '^functions/(store/retention|adapters/(holidays|links))\\.ts',
        },
      },
    ),
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
