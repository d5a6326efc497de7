import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest, InjectOptions } from 'fastify';
import { caseSight, type CaseSight } from '../../../../domain/foi/who-sees';
import { may, type StaffRole } from '../../../../domain/staff';
import { registerFoiAttachments } from '../../../../server/modules/foi/attachments/staff';
import type { FoiRequestRow } from '../../../../server/modules/foi/store';
import type { StaffActor, StaffGate } from '../../../../server/platform/auth/staff-gate';
import type { Store } from '../../../../server/platform/db/store';
import type { Problems } from '../../../../server/platform/errors/problems';
import type { Engine } from '../engines';
import { runResidentApp, type Running } from '../resident-app';

const person = (id: string, role: StaffRole, department = 'zhengwu-gongkai-ban'): StaffActor => ({
  id,
  account: id,
  name: `姓名${id}`,
  roles: [role],
  department,
});

export const PEOPLE: Readonly<Record<string, StaffActor>> = {
  officer: person('officer', 'foi-officer'),
  handler: person('handler', 'handler', 'minzheng-ju'),
  asked: person('asked', 'handler', 'tongji-ju'),
  stranger: person('stranger', 'handler', 'shuiwu-ju'),
  secrecy: person('secrecy', 'secrecy-reviewer'),
  both: { ...person('both', 'secrecy-reviewer'), roles: ['secrecy-reviewer', 'foi-officer'] },
  legal: person('legal', 'legal-reviewer'),
  head: person('head', 'office-head'),
  inspector: person('inspector', 'inspector'),
  administrator: person('administrator', 'administrator'),
};

/** Who asks is said in a header; everything else is as the real gate does it. */
const headerGate = (problems: Problems): StaffGate => {
  problems.add({
    'staff.not-signed-in': { status: 401, title: '请先登录。' },
    'staff.not-allowed': { status: 403, title: '您的岗位不能这样操作。' },
  });
  const who = (request: FastifyRequest): StaffActor | undefined => PEOPLE[String(request.headers['x-test-actor'])];
  return {
    allow: (permission) => async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = who(request);
      if (!actor) return problems.send(reply, { code: 'staff.not-signed-in' });
      if (permission === 'signed-in' || may(actor.roles, permission)) return undefined;
      return problems.send(reply, { code: 'staff.not-allowed' });
    },
    actor(request) {
      const actor = who(request);
      if (!actor) throw new Error('A route without allow.');
      return actor;
    },
  };
};

/** The cases' own rule; the 统计局 is asked about the first. */
const caseAccess =
  (store: Store) =>
  async (actor: StaffActor, caseId: string): Promise<CaseSight | null> => {
    const row = await store.read
      .selectFrom('foi_requests')
      .select('department')
      .where('id', '=', caseId)
      .executeTakeFirst();
    if (!row) return null;
    return caseSight(actor, { holder: row.department, asked: caseId === 'case-1' ? ['tongji-ju'] : [] });
  };

const requestRow = (id: string, number: string, department: string): FoiRequestRow => ({
  id,
  number,
  channel: 'online',
  name_hash: null,
  words_hash: null,
  idempotency_hash: id,
  body_hash: id,
  lookup_code_hash: id,
  applicant_type: 'natural-person',
  applicant_sealed: 'sealed',
  document_hash: null,
  matter_sealed: 'sealed',
  department,
  department_name: '部门',
  reply_form: 'paper',
  delivery_method: 'post',
  orally: 0,
  submitted_at: '2026-11-20T02:00:00.000Z',
});

export interface Desk extends Running {
  /** Attachments that went out with a letter. */
  readonly sent: Set<string>;
  call(who: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer>;
  upload(who: string, caseId: string, file: Uploaded): Promise<Answer>;
}

export interface Uploaded {
  readonly content: Buffer;
  readonly name?: string;
  readonly purpose?: string | null;
  readonly claimedType?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const multipart = (
  boundary: string,
  { content, name = '文件.pdf', purpose = 'release', claimedType = 'application/pdf' }: Uploaded,
): Buffer =>
  Buffer.concat([
    ...(purpose === null
      ? []
      : [Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\n${purpose}\r\n`)]),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${claimedType}\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

/** The attachments' routes over a real store with two cases: `case-1` of the 民政局 and `case-2` of the 税务局. */
export const runDesk = async (engine: Engine): Promise<Desk> => {
  const sent = new Set<string>();
  const running = await runResidentApp(engine, (app, { problems, ...ground }) => {
    registerFoiAttachments(app, {
      ...ground,
      problems,
      gate: headerGate(problems),
      caseAccess: caseAccess(ground.store),
      wentOut: (_read, id) => Promise.resolve(sent.has(id)),
    });
  });
  await running.store.write((trx) =>
    trx
      .insertInto('foi_requests')
      .values([requestRow('case-1', '2026-0001', 'minzheng-ju'), requestRow('case-2', '2026-0002', 'shuiwu-ju')])
      .execute(),
  );
  const inject = async (options: InjectOptions): Promise<Answer> => {
    const answer = await running.app.inject(options);
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: answer.rawPayload,
      json: isJson ? answer.json() : null,
    };
  };
  return {
    ...running,
    sent,
    call: (who, method, url, body) =>
      inject({ method, url, headers: { 'x-test-actor': who }, ...(body ? { payload: body } : {}) }),
    upload(who, caseId, file) {
      const boundary = randomBytes(16).toString('hex');
      return inject({
        method: 'POST',
        url: `/api/staff/foi/cases/${caseId}/attachments`,
        headers: { 'x-test-actor': who, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: multipart(boundary, file),
      });
    },
  };
};
