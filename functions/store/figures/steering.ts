import * as z from 'zod';
import {
  figureOfStatement,
  Statement,
  type StatementKind,
  type StatementOf,
} from '../../../shared/domain/figures/steering/statement.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { KpiId, Target } from '../../../shared/domain/kpi.ts';
import type { Note, Steering } from '../../ports/figure.ts';
import type { Table } from '../table.ts';
import { statementsOfKind, statementsPk } from './statement-keys.ts';

const StatementRow = z.object({ data: Statement });

/** What is said in public and was not withdrawn, a Query for each kind: pages of figures do not pay for the roadmap. */
export function steeringIn({ table }: { table: Pick<Table, 'query'> }): Steering {
  const said = async (tenant: TenantId, kind: StatementKind): Promise<readonly Statement[]> => {
    const rows = await table.query({ pk: statementsPk(tenant), range: { prefix: statementsOfKind(kind) } });
    return rows.map((row) => StatementRow.parse(row).data).filter(({ withdrawn }) => !withdrawn);
  };
  return {
    async read(tenant) {
      const [targets, notes, timeline] = await Promise.all([
        said(tenant, 'target'),
        said(tenant, 'note'),
        said(tenant, 'change'),
      ]);
      return {
        targets: new Map(targets.flatMap((one) => (one.kind === 'target' ? aboutFigure(one, targetOf(one)) : []))),
        notes: new Map(notes.flatMap((one) => (one.kind === 'note' ? aboutFigure(one, noteOf(one)) : []))),
        timeline: timeline.flatMap((one) => (one.kind === 'change' ? [noteOf(one)] : [])).toSorted(byDay),
      };
    },
    async roadmap(tenant) {
      const promises = (await said(tenant, 'promise')).filter((one) => one.kind === 'promise');
      return promises.toSorted((one, other) => one.rank - other.rank);
    },
  };
}

function aboutFigure<About>({ id }: Statement, about: About): readonly (readonly [KpiId, About])[] {
  const figure = figureOfStatement(id);
  return figure ? [[figure, about]] : [];
}

function targetOf({ value, by }: StatementOf<'target'>): Target {
  return { value, by };
}

function noteOf({ text, on }: StatementOf<'note' | 'change'>): Note {
  return { text, on };
}

function byDay(one: Note, other: Note): number {
  return one.on < other.on ? -1 : 1;
}
