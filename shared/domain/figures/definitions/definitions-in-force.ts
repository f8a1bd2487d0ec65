import * as z from 'zod';
import { kpis } from '../../kpi.ts';
import { fewestForPercentiles, fewestPeople } from '../few-people.ts';
import { prices } from './prices.ts';

const Definition = z.record(z.string(), z.json());

/** All definitions as plain JSON, with everything that is needed to compute a value from the parts that are published. */
export function definitionsInForce(): readonly z.infer<typeof Definition>[] {
  return kpis.map((kpi) => {
    const privacy = kpi.personal && { withheld: { from: 1, below: fewestPeople } };
    const spread = kpi.formula.kind === 'spread' && { percentilesFrom: kpi.personal ? fewestForPercentiles : 1 };
    const priced = kpi.formula.kind === 'cost' && { prices };
    return Definition.parse(JSON.parse(JSON.stringify({ ...kpi, ...privacy, ...spread, ...priced })));
  });
}
