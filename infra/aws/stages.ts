import { StageConfig } from './config.ts';

// Edit here: one entry for each deployment. `demo` shows every field; its names belong to nobody.
const stages = [
  StageConfig.parse({
    name: 'demo',
    region: 'eu-central-1',
    tenants: { 'termine.lindenau.example': 'lindenau' },
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
    alarmMail: 'betrieb@lindenau.example',
    mailDomains: ['lindenau.example'],
    staff: { signInPrefix: 'foyer-lindenau-demo' },
    tableLimits: { read: 2000, write: 1000 },
    concurrency: {},
  }),
];

export const stageNames: readonly string[] = stages.map((stage) => stage.name);

/** The stage of that name, or undefined. */
export function stageNamed(name: string): StageConfig | undefined {
  return stages.find((stage) => stage.name === name);
}
