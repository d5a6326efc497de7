import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';
import type { Who } from '../../h5/foi-form';
import { startWorkbench, type Workbench } from '../../staff/harness/workbench';
import { Clerk, type Post } from './desk';
import { Applicant } from './phone';

/** A Monday; the next holiday is Qingming, on 4 April. */
const FROM = '2026-03-02T09:00:00+08:00';

/** So long one journey may take; the machine may be busy. */
export const JOURNEY_MS = 300_000;

export const ZHUJIAN = '临溪市住房和城乡建设局';

const POSTS = {
  officer: { account: 'chen.jing', name: '陈静', roles: ['foi-officer'], department: 'zhengfuban' },
  handler: { account: 'wang.qiang', name: '王强', roles: ['handler'], department: 'zhujian' },
  reviewer: { account: 'liu.fang', name: '刘方', roles: ['legal-reviewer'], department: 'zhengfuban' },
  head: { account: 'zhao.guang', name: '赵广', roles: ['office-head'], department: 'zhengfuban' },
  secrecy: { account: 'sun.yan', name: '孙严', roles: ['secrecy-reviewer'], department: 'zhengfuban' },
  stranger: { account: 'qian.jin', name: '钱进', roles: ['handler'], department: 'yibao' },
  inspector: { account: 'zhou.cha', name: '周察', roles: ['inspector'], department: 'zhengfuban' },
  editor: { account: 'chen.xie', name: '陈写', roles: ['editor'], department: 'zhengfuban' },
  administrator: { account: 'wu.guan', name: '吴管', roles: ['administrator'], department: 'zhengfuban' },
  publisher: { account: 'gu.fa', name: '顾发', roles: ['publisher'], department: 'zhengfuban' },
  pusher: { account: 'he.xin', name: '何信', roles: ['push-officer'], department: 'zhengfuban' },
  both: { account: 'li.duo', name: '李多', roles: ['legal-reviewer', 'office-head'], department: 'zhengfuban' },
} as const satisfies Record<string, Omit<Post, 'roles'> & { readonly roles: readonly Post['roles'][number][] }>;
export type PostName = keyof typeof POSTS;

/** One running server with both its sites, and people before it: applicants with phones, staff at desks. */
export interface Stage {
  /** Somebody sends a request from the phone; without saying who, it is one and the same person. */
  readonly applies: (description: string, who?: Who) => Promise<Applicant>;
  /** Somebody who applied on paper finds the request with number and code. */
  readonly finds: (number: string, code: string) => Promise<Applicant>;
  /** The server starts anew and knows these holiday notices. */
  readonly learns: Workbench['learns'];
  /** Each post has one person, who takes it up when first needed. */
  readonly clerk: (post: PostName) => Promise<Clerk>;
  /** Time passes for the server and for everybody. */
  readonly itIs: (day: string, time?: string) => void;
  readonly close: () => Promise<void>;
}

async function openStage(): Promise<Stage> {
  const workbench: Workbench = await startWorkbench({ from: FROM, withSite: true });
  const browser: Browser = await chromium.launch(chromiumLaunchOptions());
  const clerks = new Map<PostName, Promise<Clerk>>();
  return {
    applies: (description, who) => Applicant.apply(workbench, browser, description, who),
    finds: (number, code) => Applicant.finds(workbench, browser, number, code),
    learns: (notices) => workbench.learns(notices),
    clerk(post) {
      const known =
        clerks.get(post) ?? Clerk.takesUp(workbench, browser, { ...POSTS[post], roles: [...POSTS[post].roles] });
      clerks.set(post, known);
      return known;
    },
    itIs: (day, time = '09:00') => workbench.clock.set(`${day}T${time}:00+08:00`),
    async close() {
      for (const clerk of clerks.values()) expect((await clerk).faults).toEqual([]);
      await browser.close();
      await workbench.stop();
    },
  };
}

/** The stage of a file of tests; it opens before them and closes after them. */
export function setUpStage(): Stage {
  let opened: Stage | undefined;
  const stage = (): Stage => {
    if (!opened) throw new Error('the stage is there from beforeAll on');
    return opened;
  };
  beforeAll(async () => {
    opened = await openStage();
  }, 90_000);
  afterAll(() => stage().close());
  return {
    applies: (description, who) => stage().applies(description, who),
    finds: (number, code) => stage().finds(number, code),
    learns: (notices) => stage().learns(notices),
    clerk: (post) => stage().clerk(post),
    itIs: (day, time) => stage().itIs(day, time),
    close: () => stage().close(),
  };
}
