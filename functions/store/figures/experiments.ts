import * as z from 'zod';
import { Experiment } from '../../../shared/domain/figures/experiment/experiment.ts';
import type { Experiments } from '../../ports/experiment.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { experimentKey, experimentsPk } from './experiment-keys.ts';

const Row = z.object({ experiment: Experiment });

/** See `Experiments`: an item each. */
export function experimentsIn({
  table,
  repeat,
}: {
  readonly table: Pick<Table, 'query' | 'put'>;
  readonly repeat: Repeat;
}): Experiments {
  return {
    async list(tenant, { consistent } = { consistent: true }) {
      const rows = await table.query({ pk: experimentsPk(tenant), consistent });
      return rows.map((row) => Row.parse(row).experiment);
    },
    async start(tenant, experiment) {
      const item = { ...experimentKey(tenant, experiment.id), experiment };
      const { kind } = await repeat(() => table.put({ item, condition: 'attribute_not_exists(pk)' }));
      return kind === 'done';
    },
    async keep(tenant, experiment) {
      const { id, result } = experiment;
      const item = { ...experimentKey(tenant, id), experiment, ...(result && { ended: true }) };
      const condition = 'attribute_exists(pk) AND attribute_not_exists(ended)';
      const { kind } = await repeat(() => table.put({ item, condition }));
      return kind === 'done';
    },
  };
}
