import multipart from '@fastify/multipart';
import { Type, type TSchema } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../../contract/error';
import type { Result } from '../../../domain/result';
import type { Permission } from '../../../domain/staff';
import type { StaffActor, StaffGate } from '../auth/staff-gate';
import type { Problems } from '../errors/problems';
import type { App } from '../http/app-type';
import { Documented } from '../http/documented';
import { ONE_FILE, receiveFile, sendWorkbook } from './upload';

interface RouteDeps {
  readonly gate: StaffGate;
  readonly problems: Problems;
}

/** A list that is brought in from a workbook: looked at, its faulty rows given back, then carried out as it was looked at. */
export interface ListImport<Rows, Plan> {
  /** Where it is posted to; `/preview` and `/errors.xlsx` are beneath it. */
  readonly path: string;
  readonly tag: string;
  readonly permission: Permission;
  /** What bringing it in means, for who reads the API. */
  readonly summary: string;
  /** What is told of a plan, and of what was done. */
  readonly told: TSchema;
  /** Takes the plan that was looked at. */
  readonly query: TSchema;
  /** Of the file of faulty rows, without its ending; ASCII. */
  readonly fileName: string;
  /** Reads the rows; loads what reads workbooks only then, because it is seldom needed. */
  readonly read: (file: Buffer) => Promise<Result<Rows>>;
  readonly plan: (rows: Rows, actor: StaffActor) => Promise<Plan>;
  readonly present: (plan: Plan) => object | Promise<object>;
  readonly faults: (plan: Plan) => Promise<Buffer>;
  /** @param confirmed - names the plan that was looked at */
  readonly carryOut: (rows: Rows, actor: StaffActor, confirmed: string) => Promise<Result<object>>;
}

const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const sendTold = (reply: object, told: object): unknown =>
  (reply as FastifyReply).header('cache-control', 'no-store').send(told);

function addLooking<Rows, Plan>(app: App, { gate, problems }: RouteDeps, list: ListImport<Rows, Plan>): void {
  const onRequest = gate.allow(list.permission);
  const upload = { tags: [list.tag], consumes: ['multipart/form-data'] };
  const planned = async (request: FastifyRequest): Promise<Result<Plan>> => {
    const file = await receiveFile(request);
    if (!file.ok) return file;
    const rows = await list.read(file.value);
    return rows.ok ? { ok: true, value: await list.plan(rows.value, gate.actor(request)) } : rows;
  };
  app.post(
    `${list.path}/preview`,
    {
      onRequest,
      schema: {
        summary: 'What a list (.xlsx) would do; nothing is done',
        ...upload,
        response: { 200: list.told, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      return plan.ok ? sendTold(reply, await list.present(plan.value)) : problems.send(reply, plan.refusal);
    },
  );
  app.post(
    `${list.path}/errors.xlsx`,
    {
      onRequest,
      schema: {
        summary: 'The faulty rows of a list, each with what is wrong',
        ...upload,
        response: { 200: Documented(Type.String()), ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return sendWorkbook(reply, list.fileName, await list.faults(plan.value));
    },
  );
}

function addCarryingOut<Rows, Plan>(app: App, { gate, problems }: RouteDeps, list: ListImport<Rows, Plan>): void {
  app.post(
    list.path,
    {
      onRequest: gate.allow(list.permission),
      schema: {
        summary: list.summary,
        tags: [list.tag],
        consumes: ['multipart/form-data'],
        querystring: list.query,
        response: { 200: list.told, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const file = await receiveFile(request);
      if (!file.ok) return problems.send(reply, file.refusal);
      const rows = await list.read(file.value);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const { plan } = request.query as { readonly plan: string };
      const done = await list.carryOut(rows.value, gate.actor(request), plan);
      return done.ok ? sendTold(reply, done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** The three routes of a list that is brought in. */
export const addListImport = <Rows, Plan>(app: App, deps: RouteDeps, list: ListImport<Rows, Plan>): void => {
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    addLooking(scope, deps, list);
    addCarryingOut(scope, deps, list);
  });
};
