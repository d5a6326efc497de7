import type { FoiLetterKind } from '../../../contract/foi-letter';
import { Check, FaultText, faultOf, Field } from '../../workbench/field';
import type { FieldsProps } from './acts/act-words';
import { LongInput } from './acts/inputs';
import { needsOf } from './letter-needs';
import { VERDICTS } from './words';

interface Props extends FieldsProps {
  readonly letter: FoiLetterKind;
}

/** What a member of staff writes for the letter; everything else comes from the case. */
export function LetterFields({ letter, ...props }: Props) {
  const needs = needsOf(letter, props.words);
  const optional = (name: keyof typeof needs): boolean => needs[name] === 'possible';
  return (
    <>
      {needs.addressee && (
        <Field label="发给谁（名称、地址）" fault={faultOf(props.problem, 'addressee')}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={200}
              value={props.words.addressee}
              onChange={(event) => props.change({ addressee: event.target.value })}
            />
          )}
        </Field>
      )}
      {needs.points && (
        <LongInput {...props} name="points" label="要补正或说明的事项" hint="一行写一项，告诉申请人缺什么、怎么补。" />
      )}
      {needs.facts && (
        <LongInput
          {...props}
          name="facts"
          label="办理经过"
          hint="查了哪里、问了谁、查到什么。"
          optional={optional('facts')}
        />
      )}
      {needs.reasons && (
        <LongInput
          {...props}
          name="reasons"
          label="理由"
          hint="写给申请人看，说清楚为什么。"
          optional={optional('reasons')}
        />
      )}
      {needs.grounds && (
        <LongInput
          {...props}
          name="grounds"
          label="具体依据的条款"
          hint="一行写一条，例如“第十六条第二款”。"
          optional={optional('grounds')}
        />
      )}
      {needs.access && (
        <LongInput {...props} name="access" label="怎么获取" hint="网址、地点、时间。" optional={optional('access')} />
      )}
      {needs.otherOrgan && (
        <LongInput {...props} name="otherOrgan" label="该向谁申请" hint="机关名称和联系方式。" optional />
      )}
      {needs.attachments && <AttachmentChoice {...props} />}
    </>
  );
}

/** Only what goes out with a reply can be chosen, and what has not passed its secrecy review says so. */
function AttachmentChoice({ view, words, change, problem }: FieldsProps) {
  const files = view.attachments.filter(({ purpose }) => purpose === 'release');
  const fault = faultOf(problem, 'attachments');
  if (files.length === 0)
    return <p className="w-hint">没有可随信提供的附件。要提供文件，先在下面“附件”里上传并选“随答复提供”。</p>;
  const toggle = (id: string, on: boolean): void =>
    change({ attachments: on ? [...words.attachments, id] : words.attachments.filter((each) => each !== id) });
  return (
    <fieldset className="w-choice">
      <legend>随信提供的附件</legend>
      {files.map((file) => (
        <Check
          key={file.id}
          label={file.name}
          hint={
            file.secrecyReview
              ? `保密审查：${VERDICTS[file.secrecyReview.verdict]}`
              : '还没有保密审查，审查通过后才能提供'
          }
          checked={words.attachments.includes(file.id)}
          onChange={(on) => toggle(file.id, on)}
        />
      ))}
      {fault && <FaultText fault={fault} />}
    </fieldset>
  );
}
