import type { figuresStaffRoutes } from '../../../shared/contracts/staff/figures-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { figurePagesIn } from '../../store/figures/figure-pages.ts';
import { houseChangesIn } from '../../store/figures/house-changes.ts';
import { statementsIn } from '../../store/figures/statements.ts';
import { steeringIn } from '../../store/figures/steering.ts';
import { talliesIn } from '../../store/figures/tallies.ts';
import { getStatement } from '../../use-cases/steering/get-statement.ts';
import { getSteering } from '../../use-cases/steering/get-steering.ts';
import { listStatementVersions } from '../../use-cases/steering/list-statement-versions.ts';
import { listStatements } from '../../use-cases/steering/list-statements.ts';
import { previewStatement } from '../../use-cases/steering/preview-statement.ts';
import { saveStatement } from '../../use-cases/steering/save-statement.ts';
import type { StaffFoundation } from './foundation.ts';

/** How the figures stand, and what the programme lead says about them in public. */
export function figuresStaffHandlers(
  foundation: StaffFoundation,
  guard: Guard,
): Handlers<keyof typeof figuresStaffRoutes> {
  const deps = {
    ...foundation,
    tallies: talliesIn(foundation),
    figurePages: figurePagesIn(foundation),
    steering: steeringIn(foundation),
    statements: statementsIn(foundation),
    houseChanges: houseChangesIn(foundation),
  };
  return {
    getSteering: guard('getSteering', getSteering(deps)),
    listStatements: guard('listStatements', listStatements(deps)),
    getStatement: guard('getStatement', getStatement(deps)),
    previewStatement: guard('previewStatement', previewStatement(deps)),
    saveStatement: guard('saveStatement', saveStatement(deps)),
    listStatementVersions: guard('listStatementVersions', listStatementVersions(deps)),
  };
}
