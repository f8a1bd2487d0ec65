import { beforeEach, describe, expect, it } from 'vitest';
import { hmacLinks } from '../../functions/adapters/links.ts';
import type { StaffCaller } from '../../functions/ports/caller.ts';
import type { HelpCalls, Ideas } from '../../functions/ports/staff.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { helpCallsIn, ideasIn } from '../../functions/store/staff-entries.ts';
import { answerHelpCall } from '../../functions/use-cases/help/answer-help-call.ts';
import { callForHelp } from '../../functions/use-cases/help/call-for-help.ts';
import { listHelpCalls } from '../../functions/use-cases/help/list-help-calls.ts';
import { answerIdea } from '../../functions/use-cases/ideas/answer-idea.ts';
import { listIdeas } from '../../functions/use-cases/ideas/list-ideas.ts';
import { proposeIdea } from '../../functions/use-cases/ideas/propose-idea.ts';
import { supportIdea } from '../../functions/use-cases/ideas/support-idea.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { StaffEntryId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/staff.ts';
import type { Result } from '../../shared/result.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { officeId, tenant } from '../support/make.ts';
import { memoryAudit } from '../support/memory-audit.ts';
import { toldEvents } from '../support/told-events.ts';

function house() {
  const double = new DynamoDouble();
  const waiting = { sleep: async () => undefined, random: () => 0.5 };
  const table = openTable({ client: clientOf((call) => double.execute(call)), name: 'foyer', ...waiting });
  const repeat = repeated(waiting);
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const audit = memoryAudit();
  const links = hmacLinks(Buffer.alloc(32, 1).toString('base64'));
  const events = toldEvents();
  const entries = { ideas: ideasIn({ table, repeat }), helpCalls: helpCallsIn({ table, repeat }) };
  const deps = { ...entries, events, clock, audit, links };
  return {
    deps,
    clock,
    audit,
    told: events.all,
    ideas: {
      list: listIdeas(deps),
      propose: proposeIdea(deps),
      support: supportIdea(deps),
      answer: answerIdea(deps),
    },
    help: { list: listHelpCalls(deps), call: callForHelp(deps), answer: answerHelpCall(deps) },
  };
}

/** A colleague; the letter makes the pseudonym. */
function colleague(letter: string, role: Role = 'clerk', office?: string): StaffCaller {
  const id = StaffId.parse(letter.repeat(22));
  const grant = office === undefined ? { role } : { role, officeId: officeId(office) };
  const staff = { id, name: `Colleague ${letter}`, grants: [grant] };
  return { tenant, home: tenant, address: '127.0.0.1', staff, practice: false };
}

const withKey = (caller: StaffCaller, name: string): StaffCaller => ({
  ...caller,
  idempotencyKey: name.padEnd(16, '-'),
});

function answered<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`answered ${result.code}`);
  return result.value;
}

const clerk = colleague('a', 'clerk', 'rathaus-mitte');
const other = colleague('b', 'clerk', 'buergeramt-ost');
const lead = colleague('c', 'lead-clerk', 'rathaus-mitte');
const leadElsewhere = colleague('d', 'lead-clerk', 'buergeramt-ost');
const leadOfAll = colleague('e', 'lead-clerk');
const chairs = { title: 'More chairs', text: 'By the window.', named: true };

let open: ReturnType<typeof house>;
beforeEach(() => {
  open = house();
});

describe('ideas', () => {
  const proposed = async (name = 'chairs') => answered(await open.ideas.propose(chairs, withKey(clerk, name)));
  const listed = async (viewer = other) => answered(await open.ideas.list({}, viewer));

  it('are seen by every colleague, with the name of whoever proposed them', async () => {
    await proposed();
    expect(await listed()).toMatchObject({
      open: 1,
      ideas: [{ title: 'More chairs', byName: 'Colleague a', isOwn: false, supporters: 0, state: 'open' }],
    });
  });

  it('can be proposed without a name, and then nobody sees one', async () => {
    await open.ideas.propose({ ...chairs, named: false }, withKey(clerk, 'quiet'));
    expect(JSON.stringify(await listed())).not.toContain('Colleague a');
  });

  it('are kept once, however often the same form is sent', async () => {
    await proposed();
    await proposed();
    expect((await listed()).ideas).toHaveLength(1);
  });

  it('are refused under the key of another one', async () => {
    await proposed();
    const other = await open.ideas.propose({ ...chairs, text: 'In the corridor.' }, withKey(clerk, 'chairs'));
    expect(other).toMatchObject({ ok: false, code: 'idempotency_key_reused' });
  });

  it('count each supporter once and never the author', async () => {
    const { ideaId } = await proposed();
    for (const who of [other, other, lead, clerk]) await open.ideas.support({ ideaId, supports: true }, who);
    expect((await listed()).ideas[0]).toMatchObject({ supporters: 2, supported: true });
    await open.ideas.support({ ideaId, supports: false }, other);
    expect((await listed()).ideas[0]).toMatchObject({ supporters: 1, supported: false });
  });

  it('count everybody who supports at the same moment', async () => {
    const { ideaId } = await proposed();
    await Promise.all(
      ['f', 'g', 'h', 'i', 'j'].map((letter) => open.ideas.support({ ideaId, supports: true }, colleague(letter))),
    );
    expect((await listed()).ideas[0]?.supporters).toBe(5);
  });

  it('stand in order of support, those with an answer at the end', async () => {
    const first = await proposed('first');
    await proposed('second');
    const third = await proposed('third');
    await open.ideas.support({ ideaId: third.ideaId, supports: true }, other);
    await open.ideas.answer({ ideaId: first.ideaId, state: 'done', text: 'They stand there.', version: 1 }, lead);
    const { ideas, open: waiting, answered: closed } = await listed();
    expect(ideas.map(({ ideaId }) => ideaId)).toEqual([third.ideaId, expect.anything(), first.ideaId]);
    expect([waiting, closed]).toEqual([2, 1]);
  });

  it('get an answer that says who gave it, and the audit knows', async () => {
    const { ideaId } = await proposed();
    const reply = await open.ideas.answer({ ideaId, state: 'planned', text: 'In January.', version: 1 }, lead);
    expect(answered(reply)).toMatchObject({ state: 'planned', answer: { byName: 'Colleague c' } });
    expect(open.audit.entries).toMatchObject([{ action: 'idea-answered', staffId: lead.staff.id, object: ideaId }]);
  });

  it('are not answered over an answer that was not read', async () => {
    const { ideaId } = await proposed();
    await open.ideas.answer({ ideaId, state: 'planned', text: 'In January.', version: 1 }, lead);
    const second = await open.ideas.answer({ ideaId, state: 'declined', text: 'No room.', version: 1 }, leadOfAll);
    expect(second).toMatchObject({ ok: false, code: 'edited_meanwhile' });
    expect((await listed()).ideas[0]?.answer?.text).toBe('In January.');
  });

  it('are answered also where only the reply was lost, and once more when the same is said again', async () => {
    const { ideaId } = await proposed();
    const { ideas } = open.deps;
    const lost: Ideas = { ...ideas, write: async (home, idea) => (await ideas.write(home, idea)) && false };
    const answer = { ideaId, state: 'planned', text: 'In January.', version: 1 } as const;
    const reply = await answerIdea({ ...open.deps, ideas: lost })(answer, lead);
    expect(answered(reply)).toMatchObject({ version: 2, answer: { text: 'In January.', byName: 'Colleague c' } });
    expect(await open.ideas.answer(answer, lead)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('are not answered when somebody else was faster by a moment', async () => {
    const { ideaId } = await proposed();
    const { ideas } = open.deps;
    const answer = { ideaId, state: 'planned', text: 'In January.', version: 1 } as const;
    const late: Ideas = {
      ...ideas,
      write: async (home, idea) => {
        await open.ideas.answer(answer, leadOfAll);
        return await ideas.write(home, idea);
      },
    };
    const reply = await answerIdea({ ...open.deps, ideas: late })(answer, lead);
    expect(reply).toMatchObject({ ok: false, code: 'edited_meanwhile' });
    expect((await listed()).ideas[0]?.answer?.byName).toBe('Colleague e');
  });

  it('are told to the figures once they have an answer, once and for the first one only', async () => {
    const { ideaId } = await proposed();
    const answer = { ideaId, state: 'planned', text: 'In January.', version: 1 } as const;
    open.clock.forward({ hours: 24 * 15 });
    await open.ideas.answer(answer, lead);
    await open.ideas.answer(answer, lead);
    open.clock.forward({ hours: 24 });
    await open.ideas.answer({ ...answer, state: 'done', text: 'They are there.', version: 2 }, lead);
    const at = Date.parse('2026-12-09T08:00:00Z') / 1000;
    expect(open.told()).toEqual([
      { id: `${ideaId}.idea-answered`, kind: 'idea-answered', at, data: { inTime: false } },
    ]);
  });

  it('of another municipality look as if they did not exist', async () => {
    const { ideaId } = await proposed();
    const stranger = { ...other, home: TenantId.parse('ahrenstadt'), tenant: TenantId.parse('ahrenstadt') };
    expect(await open.ideas.support({ ideaId, supports: true }, stranger)).toMatchObject({ code: 'not_found' });
    expect((await listed(stranger)).ideas).toEqual([]);
  });

  it('proposed while practising are real ideas', async () => {
    const practising = { ...withKey(clerk, 'practice'), tenant: TenantId.parse('practice-copy'), practice: true };
    await open.ideas.propose(chairs, practising);
    expect((await listed()).ideas).toHaveLength(1);
  });
});

describe('calls for help', () => {
  const asked = async (caller = clerk, name = 'stuck') =>
    answered(await open.help.call({ page: '/staff/board', question: 'How do I park?' }, withKey(caller, name)));
  const seenBy = async (viewer: StaffCaller) => answered(await open.help.list({}, viewer)).calls;

  it('reach the lead clerks of the office and of the whole municipality, and nobody else', async () => {
    await asked();
    const seen = await Promise.all([clerk, lead, leadOfAll, other, leadElsewhere].map(seenBy));
    expect(seen.map((calls) => calls.length)).toEqual([1, 1, 1, 0, 0]);
  });

  it('carry the kind of page and no more', async () => {
    await asked();
    expect(await seenBy(lead)).toMatchObject([{ page: '/staff/board', byName: 'Colleague a', isOwn: false }]);
  });

  it('are answered for whoever asked; the next in line moves up', async () => {
    const { helpCallId } = await asked();
    open.clock.forward({ minutes: 1 });
    await asked(clerk, 'again');
    await open.help.answer({ helpCallId, text: 'Press P.', version: 1 }, lead);
    expect((await seenBy(clerk)).map(({ answer }) => answer?.text)).toEqual([undefined, 'Press P.']);
  });

  it('are answered also where only the reply was lost, and once more when the same is said again', async () => {
    const { helpCallId } = await asked();
    const { helpCalls } = open.deps;
    const lost: HelpCalls = { ...helpCalls, write: async (home, call) => (await helpCalls.write(home, call)) && false };
    const answer = { helpCallId, text: 'Press P.', version: 1 };
    const reply = await answerHelpCall({ ...open.deps, helpCalls: lost })(answer, lead);
    expect(answered(reply)).toMatchObject({ version: 2, answer: { text: 'Press P.', byName: 'Colleague c' } });
    expect(await open.help.answer(answer, lead)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('cannot be answered from another office, nor twice from one reading', async () => {
    const { helpCallId } = await asked();
    const answer = { helpCallId, text: 'Press P.', version: 1 };
    expect(await open.help.answer(answer, leadElsewhere)).toMatchObject({ code: 'not_found' });
    expect(await open.help.answer(answer, leadOfAll)).toMatchObject({ ok: true });
    expect(await open.help.answer(answer, lead)).toMatchObject({ code: 'edited_meanwhile' });
    const unknown = { ...answer, helpCallId: StaffEntryId.parse('z'.repeat(22)) };
    expect(await open.help.answer(unknown, lead)).toMatchObject({ code: 'not_found' });
  });
});
