import { errorReply } from '../../../infra/dynamodb-double/wire-requests.ts';
import type { Respond } from '../../support/dynamodb/double-client.ts';
import type { Deed, Fault } from './actions.ts';

/** The function was stopped: no code of it runs any more. */
export class Death extends TypeError {
  override readonly name = 'TypeError';
}

type Others = (deed: Deed) => Promise<void>;

/** Lets happen what was ordered, once, at the request to the table for which it was ordered. */
export class Sky {
  #fault: Fault | undefined;
  #others: Others = async () => undefined;
  #requests = 0;

  /** `others` does what somebody else does meanwhile. */
  order(fault: Fault | undefined, others: Others): void {
    this.#fault = fault;
    this.#others = others;
    this.#requests = 0;
  }

  over(respond: Respond): Respond {
    return async (call) => {
      const fault = this.#due(call.operation);
      if (fault?.kind === 'throttled') return errorReply('ThrottlingException', {});
      if (fault?.kind === 'dies-before') throw new Death('died before a request');
      if (fault?.kind === 'meanwhile') await this.#others(fault.deed);
      const reply = await respond(call);
      if (fault?.kind === 'dies-after') throw new Death('died after a request');
      if (fault?.kind === 'lost') throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });
      return reply;
    };
  }

  /** What goes wrong now, if anything: it is ordered no longer. */
  #due(operation: string): Fault | undefined {
    const fault = this.#fault;
    // Copies of the catalogue are shared while they are on their way: nobody else may wait for one meanwhile.
    const isShared = fault?.kind === 'meanwhile' && operation === 'Query';
    const isNow = fault !== undefined && this.#requests >= fault.at && !isShared;
    this.#requests += 1;
    if (!isNow) return undefined;
    this.#fault = undefined;
    return fault;
  }
}
