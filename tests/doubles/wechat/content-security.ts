import { no, textOf, yes, type Json } from './answer';
import type { Platform } from './state';

/** POST /wxa/msg_sec_check. The text 赌博 is risky here; everything else passes. */
export const messageCheck = (platform: Platform, _query: Json, body: Json): Json => {
  const content = textOf(body, 'content');
  const scene = body['scene'];
  if (content === '') return no(44002);
  if (Array.from(content).length > 2_500) return no(47001);
  if (typeof scene !== 'number' || scene < 1 || scene > 4) return no(40129);
  if (!platform.sessions.has(textOf(body, 'openid'))) return no(61010);
  const [suggest, label] = content.includes('赌博') ? ['risky', 20006] : ['pass', 100];
  return yes({
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: '60ae120f-371d5872-7941a05b',
  });
};
