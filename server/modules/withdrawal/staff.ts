import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { WithdrawalList, WithdrawalRequest } from '../../../contract/withdrawal';
import type { App } from '../../platform/http/app-type';
import type { WithdrawalDeps } from './deps';
import { listWithdrawals } from './store';

const tags = ['staff-withdrawals'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 404: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false });

/** 撤回: what is taken back, and shown again. Each answers with the list as it then is. */
export function addStaffRoutes(app: App, { store, problems, gate, publisher }: WithdrawalDeps): void {
  app.get(
    '/api/staff/withdrawals',
    {
      onRequest: gate.allow('publishing.read'),
      schema: { summary: 'What was withdrawn, the latest first', tags, response: { 200: WithdrawalList, ...denied } },
    },
    async (_request, reply) => reply.headers(notCached).send({ withdrawals: await listWithdrawals(store.read) }),
  );
  app.post(
    '/api/staff/withdrawals',
    {
      onRequest: gate.allow('publishing.sign-off'),
      schema: {
        summary: 'Take something back, with the reason that residents read',
        tags,
        body: WithdrawalRequest,
        response: { 200: WithdrawalList, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const outcome = await publisher.withdraw({ ...request.body, actor: gate.actor(request).id });
      if (outcome.state === 'refused') return problems.send(reply, outcome.refusal);
      return reply.headers(notCached).send({ withdrawals: await listWithdrawals(store.read) });
    },
  );
  app.delete(
    '/api/staff/withdrawals/:id',
    {
      onRequest: gate.allow('publishing.sign-off'),
      schema: {
        summary: 'Show it again as it was',
        tags,
        params,
        response: { 200: WithdrawalList, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const row = await store.read
        .selectFrom('withdrawals')
        .select('document_id')
        .where('id', '=', request.params.id)
        .executeTakeFirst();
      if (!row) return problems.send(reply, { code: 'request.not-found' });
      if (!(await publisher.showAgain(row.document_id, gate.actor(request).id)))
        return problems.send(reply, { code: 'withdrawal.not-withdrawn' });
      return reply.headers(notCached).send({ withdrawals: await listWithdrawals(store.read) });
    },
  );
}
