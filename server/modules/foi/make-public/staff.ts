import { Type } from '@sinclair/typebox';
import { Problem } from '../../../../contract/error';
import { FoiMadePublic, FoiMakePublic } from '../../../../contract/foi-afterwards';
import { makePublicSentence } from '../../../../domain/foi/make-public';
import type { StaffGate } from '../../../platform/auth/staff-gate';
import type { Problems } from '../../../platform/errors/problems';
import type { App } from '../../../platform/http/app-type';
import { makePublic, type MakePublicDeps } from './make-public';

const Id = Type.Object({ id: Type.String({ maxLength: 40 }) }, { additionalProperties: false });

/** 转为主动公开, for the head of the office. @source 条例第四十四条 */
export const registerMakePublic = (
  app: App,
  { problems, gate, ...deps }: MakePublicDeps & { readonly problems: Problems; readonly gate: StaffGate },
): void => {
  problems.add(
    Object.fromEntries(Object.entries(makePublicSentence).map(([code, title]) => [code, { status: 422, title }])),
  );
  app.post(
    '/api/staff/foi/cases/:id/public',
    {
      onRequest: gate.allow('foi.make-public'),
      schema: {
        summary: 'Make public for all what was released to one (第四十四条)',
        tags: ['staff-foi'],
        params: Id,
        body: FoiMakePublic,
        response: { 201: FoiMadePublic, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const made = await makePublic(deps, gate.actor(request), request.params.id, request.body);
      if (!made.ok) return problems.send(reply, made.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(made.value);
    },
  );
};
