import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';
import { policy } from '../../server/small-city';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../staff/harness/workbench';
import { Clerk, type Post } from '../foi/desk';

/** A Tuesday. */
const FROM = '2026-11-24T09:00:00+08:00';

export const SERIES = {
  sourceId: 'yibao-wenda',
  title: '医保简明问答',
  summary: '',
  department: 'yibao',
  topics: ['yiliao'],
  publishedOn: '2026-05-01',
};

const POSTS = {
  author: { account: 'chen.xie', name: '陈写', roles: ['editor'], department: 'yibao' },
  colleague: { account: 'lin.yuan', name: '林远', roles: ['editor'], department: 'yibao' },
  first: { account: 'wang.shen', name: '王审', roles: ['reviewer'], department: 'zhengfuban' },
  second: { account: 'li.fu', name: '李复', roles: ['reviewer'], department: 'zhengfuban' },
  secrecy: { account: 'sun.yan', name: '孙严', roles: ['secrecy-reviewer'], department: 'zhengfuban' },
  publisher: { account: 'zhao.fa', name: '赵发', roles: ['publisher'], department: 'zhengfuban' },
} as const satisfies Record<string, Omit<Post, 'roles'> & { readonly roles: readonly Post['roles'][number][] }>;
export type PostName = keyof typeof POSTS;

export interface Newsroom {
  readonly workbench: Workbench;
  /** Each post has one person, who takes it up when first needed. */
  readonly clerk: (post: PostName) => Promise<Clerk>;
  readonly close: () => Promise<void>;
}

/** A server with both its sites, one document and one Q&A series, and people who write, review and sign off. */
export async function openNewsroom(given: Pick<WorkbenchOptions, 'askLink'> = {}): Promise<Newsroom> {
  const workbench = await startWorkbench({ from: FROM, withSite: true, ...given });
  await workbench.publish('policies', policy('menzhen', { title: '临溪市职工医保门诊共济办法' }));
  await workbench.publish('qa-series', SERIES);
  const browser: Browser = await chromium.launch(chromiumLaunchOptions());
  const clerks = new Map<PostName, Promise<Clerk>>();
  return {
    workbench,
    clerk(post) {
      const known =
        clerks.get(post) ?? Clerk.takesUp(workbench, browser, { ...POSTS[post], roles: [...POSTS[post].roles] });
      clerks.set(post, known);
      return known;
    },
    async close() {
      for (const clerk of clerks.values()) expect((await clerk).faults).toEqual([]);
      await browser.close();
      await workbench.stop();
    },
  };
}
