import type { FoiSubmission } from '../../../contract/foi';
import { registerFoi } from '../../../server/modules/foi/resident';
import type { Engine } from './engines';
import { runResidentApp, type Running } from './resident-app';

export const departments = [
  { id: 'yibao', name: '市医疗保障局', takesRequests: true },
  { id: 'minzheng', name: '市民政局', takesRequests: true },
  { id: 'no-requests', name: '市档案馆', takesRequests: false },
];

export const person: FoiSubmission = {
  applicant: {
    type: 'natural-person',
    name: '王小明',
    idKind: 'resident-id',
    idNumber: '11010519491231002X',
    phone: '13812345678',
    email: 'wangxm@example.com',
    address: '江南省临溪市溪东区和平路8号',
  },
  information: { description: '2025年度职工医保门诊共济资金的收支' },
  department: 'yibao',
  delivery: { form: 'email', method: 'online' },
  orally: false,
};

export const organisation: FoiSubmission = {
  applicant: {
    type: 'organisation',
    name: '临溪市某某商贸有限公司',
    uscc: '91350100M000100Y43',
    legalRepresentative: '李四',
    contactName: '赵六',
    phone: '0571-87654321',
  },
  information: { description: '养老机构补贴名单', title: '补贴名单', documentNumber: '临民发〔2025〕8号' },
  department: 'minzheng',
  delivery: { form: 'inspection', method: 'in-person' },
  orally: true,
};

export const runFoi = (engine: Engine): Promise<Running> =>
  runResidentApp(engine, (app, ground) => {
    registerFoi(app, { ...ground, departments: () => Promise.resolve(departments) });
  });

let keys = 0;
/** A key that no other test uses. */
export const newKey = (): string => `test-key-${String((keys += 1)).padStart(12, '0')}`;

export const sendTo = (running: Running, key: string, payload: object) =>
  running.app.inject({ method: 'POST', url: '/api/foi', headers: { 'idempotency-key': key }, payload });

export const lookUpAt = (running: Running, number: string, code: string, remoteAddress = '127.0.0.1') =>
  running.app.inject({ method: 'POST', url: '/api/foi/lookup', payload: { number, code }, remoteAddress });
