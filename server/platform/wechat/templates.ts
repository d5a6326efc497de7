import type { WechatClient } from './client';

/** A template as `gettemplate` tells it. */
export interface ToldTemplate {
  readonly templateId: string;
  readonly title: string;
  readonly content: string;
  readonly example: string;
  readonly kind: 'one-off' | 'long-term';
  readonly enums: readonly { readonly keywordCode: string; readonly enumValueList: readonly string[] }[];
}

const LONG_TERM = 3;

type Json = Readonly<Record<string, unknown>>;
const textOf = (from: Json, name: string): string => {
  const value = from[name];
  return typeof value === 'string' ? value : '';
};

/** The mini-program's own templates of subscribe messages. @source 微信 newtmpl/gettemplate (law.md 6.5) */
export async function readTemplates(wechat: WechatClient): Promise<ToldTemplate[]> {
  const { data } = await wechat.ask('/wxaapi/newtmpl/gettemplate');
  if (!Array.isArray(data)) return [];
  return (data as Json[]).map((each) => ({
    templateId: textOf(each, 'priTmplId'),
    title: textOf(each, 'title'),
    content: textOf(each, 'content'),
    example: textOf(each, 'example'),
    kind: each['type'] === LONG_TERM ? 'long-term' : 'one-off',
    enums: Array.isArray(each['keywordEnumValueList']) ? (each['keywordEnumValueList'] as ToldTemplate['enums']) : [],
  }));
}
