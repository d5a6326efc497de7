import type { Refusal } from '../result';
import type { Channel } from './channel';
import { checkTemplateField, type FieldCode, type TemplateField } from './template';

/** What a push says and to whom. */
export interface Spoken {
  readonly title: string;
  readonly text: string;
  readonly segments: readonly string[];
  readonly channels: readonly Channel[];
  readonly template: { readonly templateId: string; readonly fields: Readonly<Record<string, string>> } | null;
  readonly startsAt: string | null;
}

export type SpokenCode =
  | 'push.title'
  | 'push.text'
  | 'push.no-segment'
  | 'push.no-channel'
  | 'push.no-template'
  | 'push.unknown-template'
  | 'push.unknown-field'
  | 'push.starts-in-past'
  | FieldCode;

export type SpokenFault = Refusal<SpokenCode>;

const templateFaults = (
  { template }: Spoken,
  templates: readonly { readonly templateId: string; readonly fields: readonly TemplateField[] }[],
): SpokenFault[] => {
  if (template === null) return [{ code: 'push.no-template', field: 'template' }];
  const known = templates.find(({ templateId }) => templateId === template.templateId);
  if (!known) return [{ code: 'push.unknown-template', field: 'template.templateId' }];
  const keys = new Set(known.fields.map(({ key }) => key));
  const strange = Object.keys(template.fields).filter((key) => !keys.has(key));
  return [
    ...known.fields.flatMap((field) => checkTemplateField(field, template.fields[field.key] ?? '') ?? []),
    ...strange.map((key): SpokenFault => ({ code: 'push.unknown-field', field: `template.fields.${key}` })),
  ];
};

/** All that keeps a push from being planned, field by field. */
export const checkSpoken = (
  spoken: Spoken,
  templates: Parameters<typeof templateFaults>[1],
  now: Date,
): SpokenFault[] => [
  ...(spoken.title.trim() === '' || Array.from(spoken.title).length > 60
    ? [{ code: 'push.title', field: 'title' } as const]
    : []),
  ...(spoken.text.trim() === '' ? [{ code: 'push.text', field: 'text' } as const] : []),
  ...(spoken.segments.length === 0 ? [{ code: 'push.no-segment', field: 'segments' } as const] : []),
  ...(spoken.channels.length === 0 ? [{ code: 'push.no-channel', field: 'channels' } as const] : []),
  ...(spoken.channels.includes('wechat') ? templateFaults(spoken, templates) : []),
  ...(spoken.startsAt !== null && Date.parse(spoken.startsAt) < now.getTime()
    ? [{ code: 'push.starts-in-past', field: 'startsAt' } as const]
    : []),
];
