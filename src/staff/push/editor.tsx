import type { PushOptions, PushView } from '../../../contract/push';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { ChannelOrder } from './channel-order';
import { PlanTable } from './plan-table';
import { PushPreview } from './preview';
import { SegmentsField } from './segments-field';
import { StartField } from './start-field';
import { TemplateFields } from './template-fields';
import { useEditor, type Editing } from './use-editor';

interface Props {
  readonly push: PushView;
  readonly options: PushOptions;
  readonly onChanged: (push: PushView, told: string) => void;
  readonly onReload: () => void;
}

const FIELDS = ['segments', 'title', 'text', 'channels', 'template', 'startsAt'];

/** Writing a push: to whom, what it says, by which ways, when; beside it what it looks like on a phone. */
export function Editor({ push, options, onChanged, onReload }: Props) {
  const editing = useEditor(push, onChanged);
  const { spoken, change, problem } = editing;
  const isAtField =
    FIELDS.some((field) => faultOf(problem, field) !== undefined) || (problem?.field ?? '').startsWith('template.');
  return (
    <>
      <ProblemNote problem={isAtField && (problem?.issues?.length ?? 0) <= 1 ? null : problem} />
      {problem?.code === 'push.changed' && (
        <div className="w-row">
          <button
            type="button"
            className="w-button"
            onClick={() => {
              editing.drop();
              onReload();
            }}
          >
            看别人改过的，放弃我写的
          </button>
        </div>
      )}
      <div className="u-layout">
        <div className="w-form">
          {push.corrects === null && (
            <SegmentsField
              options={options}
              chosen={spoken.segments}
              onChange={(segments) => change({ segments })}
              fault={faultOf(problem, 'segments')}
            />
          )}
          <Message editing={editing} />
          <ChannelOrder
            offered={options.channels}
            channels={spoken.channels}
            onChange={(channels) => change({ channels })}
            fault={faultOf(problem, 'channels')}
          />
          {spoken.channels.includes('wechat') && (
            <TemplateFields
              options={options}
              template={spoken.template}
              suggested={spoken.title}
              onChange={(template) => change({ template })}
              problem={problem}
            />
          )}
          <StartField
            startsAt={spoken.startsAt}
            quietHours={options.quietHours}
            onChange={(startsAt) => change({ startsAt })}
            fault={faultOf(problem, 'startsAt')}
          />
        </div>
        <div className="u-side">
          <PushPreview spoken={spoken} options={options} />
        </div>
      </div>
      {push.plan !== null && !editing.isDirty && <PlanTable plan={push.plan} />}
      <Acts push={push} editing={editing} />
    </>
  );
}

function Message({ editing: { spoken, change, problem } }: { readonly editing: Editing }) {
  const left = (text: string, most: number): string => `${String(Array.from(text).length)} / ${String(most)} 个字`;
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">写什么</legend>
      <h2>写什么</h2>
      <Field
        label="标题"
        hint={`放在收件箱和浏览器提醒里。${left(spoken.title, 60)}`}
        fault={faultOf(problem, 'title')}
        most={60}
        text={spoken.title}
      >
        {(control) => (
          <input {...control} value={spoken.title} onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <Field
        label="正文"
        hint={`先说和他有什么关系。${left(spoken.text, 200)}`}
        fault={faultOf(problem, 'text')}
        most={200}
        text={spoken.text}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={spoken.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

function Acts({ push, editing }: { readonly push: PushView; readonly editing: Editing }) {
  const { isDirty, busy } = editing;
  const isPlanned = push.plan !== null && !isDirty;
  return (
    <div className="w-card">
      <div className="w-row">
        <button type="button" className="w-button" disabled={busy || !isDirty} onClick={() => void editing.save()}>
          {isDirty ? '保存草稿' : '已保存'}
        </button>
        <button
          type="button"
          className={isPlanned ? 'w-button' : 'w-button main'}
          disabled={busy}
          onClick={() => void editing.plan()}
        >
          {isPlanned ? '再算一遍' : '算一算发给谁'}
        </button>
        {push.acts.includes('submit') && (
          <button
            type="button"
            className="w-button main"
            disabled={busy || !isPlanned}
            onClick={() => void editing.submit()}
          >
            提交审批
          </button>
        )}
      </div>
      <p className="w-hint">
        {isPlanned
          ? '提交以后不能再改。审批的人看到的就是上面这些，改一个字都要重新算、重新批。'
          : '先算一算发给谁，再提交审批。'}
      </p>
    </div>
  );
}
