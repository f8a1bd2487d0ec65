import { describe, expect, it } from 'vitest';
import { type Job, runJob } from '../../functions/background/run-job.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { listeningObserver } from '../http/ask.ts';

const tenants = ['lindenau', 'nachbarstadt'].map((id) => TenantId.parse(id));

function timer(sweep: Job) {
  const { observer, faults, jobs } = listeningObserver();
  return {
    run: runJob({ tenants, observer, jobs: { sweep, remind: async () => 0, materialise: async () => 0 } }),
    faults,
    jobs,
  };
}

describe('a timed job', () => {
  it('runs for every municipality', async () => {
    const { run, jobs } = timer(async (tenant) => tenant.length);
    expect(await run({ job: 'sweep' })).toEqual({ job: 'sweep', done: 8 + 12 });
    expect(jobs).toMatchObject([{ job: 'sweep', done: 20, failed: 0 }]);
  });

  it('goes on after one of them failed, and then fails, so that the timer tries again', async () => {
    const swept: string[] = [];
    const { run, faults, jobs } = timer(async (tenant) => {
      swept.push(tenant);
      if (tenant === 'lindenau') throw new Error('The table does not answer');
      return 1;
    });
    await expect(run({ job: 'sweep' })).rejects.toThrow('The job sweep is not finished');
    expect(swept).toEqual(['lindenau', 'nachbarstadt']);
    expect(faults).toHaveLength(1);
    expect(jobs).toMatchObject([{ done: 1, failed: 1 }]);
  });

  it.each([{}, { job: 'tidy' }, null, 'sweep'])('refuses the event %j', async (event) => {
    await expect(timer(async () => 0).run(event)).rejects.toThrow();
  });
});
