import type { LightMyRequestResponse } from 'fastify';
import writeExcelFile from 'write-excel-file/node';
import type { DeskNewMediaAccount } from '../../../contract/new-media-desk';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { NEW_MEDIA_COLUMN_KEYS, NEW_MEDIA_COLUMNS, type WrittenRow } from '../../../domain/new-media';
import type { PublicAnswers } from '../../../server/modules/new-media/public-answers';
import { registerNewMedia } from '../../../server/modules/new-media/register';
import { fileSentences } from '../../../server/platform/files/sentences';
import { gateBy } from '../annual-report/report-app';
import type { Engine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';

/** A Tuesday. */
export const NOW = '2026-11-24T10:00:00+08:00';
export const ADMIN = 'office-head';

export interface RegisterApp extends Running {
  /** What a first screen is rendered from. */
  readonly answers: PublicAnswers;
  as(roles: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<LightMyRequestResponse>;
  /** Enters an account. */
  opened(change?: object): Promise<DeskNewMediaAccount>;
  act(account: Pick<DeskNewMediaAccount, 'id' | 'version'>, act: object): Promise<LightMyRequestResponse>;
  upload(url: string, file: Buffer, roles?: string): Promise<LightMyRequestResponse>;
}

export const OPENING = {
  platform: 'wechat',
  on: '2026-11-20',
  handle: 'linxifabu',
  name: '临溪发布',
  organ: '临溪市医疗保障局',
  link: 'http://weixin.qq.com/r/x',
  about: '每天发布。',
};

/** A workbook of rows, as an office keeps it; cells that are no text are kept as they are. */
export const workbook = (rows: readonly WrittenRow[], heading: readonly string[] = Object.values(NEW_MEDIA_COLUMNS)) =>
  writeExcelFile([
    {
      data: [
        heading.map((value) => ({ value, type: String })),
        ...rows.map((row) => NEW_MEDIA_COLUMN_KEYS.map((key) => ({ value: row[key], type: String }))),
      ],
      sheet: '台账',
    },
  ]).toBuffer();

/** The register's routes over a real store. */
export const runRegister = async (engine: Engine): Promise<RegisterApp> => {
  let answers: PublicAnswers | undefined;
  const running = await runResidentApp(engine, (app, ground) => {
    ground.problems.add(fileSentences);
    answers = registerNewMedia(app, {
      ...ground,
      calendar: stateCouncilCalendar,
      gate: gateBy(ground.problems),
      departments: () => Promise.resolve([{ id: 'yibao', name: '临溪市医疗保障局' }]),
    });
  });
  if (!answers) throw new Error('nothing was registered');
  running.clock.set(NOW);
  const as: RegisterApp['as'] = (roles, method, url, payload) =>
    running.app.inject({
      method,
      url,
      headers: roles === '' ? {} : { 'x-test-roles': roles },
      ...(payload === undefined ? {} : { payload }),
    });
  return Object.assign(running, {
    answers,
    as,
    async opened(change = {}) {
      const answer = await as(ADMIN, 'POST', '/api/staff/new-media', { ...OPENING, ...change });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json<DeskNewMediaAccount>();
    },
    act: ({ id, version }: Pick<DeskNewMediaAccount, 'id' | 'version'>, act: object) =>
      as(ADMIN, 'POST', `/api/staff/new-media/${id}/acts`, { version, act }),
    async upload(url: string, file: Buffer, roles = ADMIN) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file)]), 'list.xlsx');
      const sent = new Response(form);
      return running.app.inject({
        method: 'POST',
        url,
        headers: { 'x-test-roles': roles, 'content-type': sent.headers.get('content-type') ?? '' },
        payload: Buffer.from(await sent.arrayBuffer()),
      });
    },
  });
};
