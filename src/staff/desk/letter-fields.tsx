import type { FoiLetterKind } from '../../../contract/foi-letter';
import { Check, FaultText, faultOf } from '../../workbench/field';
import type { FieldsProps } from './acts/act-words';
import { LongInput } from './acts/inputs';
import { askedFields, takesFiles, type LetterField } from './letter-needs';
import { VERDICTS } from './words';

interface Props extends FieldsProps {
  readonly letter: FoiLetterKind;
}

const LABELS: Record<LetterField, string> = {
  points: '要补正的事项',
  facts: '办理经过',
  reasons: '理由',
  grounds: '具体依据的条款',
  access: '怎么获取、怎么办',
  addressee: '发给谁（名称、地址）',
  otherOrgan: '该向哪个机关（名称、联系方式）',
};
/** What the facts are in letters that tell no course of handling. */
const FACTS: Partial<Record<FoiLetterKind, string>> = {
  'third-party-letter': '涉及什么信息、要对方看什么',
  'other-organ-letter': '涉及什么信息、要对方看什么',
  'third-party-notice': '决定公开什么信息',
  'reasons-notice': '怎样超过了合理范围',
  'correction-reply': '更正了什么',
};
const labelOf = (letter: FoiLetterKind, field: LetterField): string => {
  if (letter === 'third-party-notice' && field === 'points') return '对方不同意公开的意见';
  if (letter === 'fee-notice' && field === 'access') return '怎样缴费';
  return (field === 'facts' && FACTS[letter]) || LABELS[field];
};
const BY_LINES: Partial<Record<LetterField, string>> = {
  points: '一行写一项。',
  grounds: '一行写一条，例如“第十六条第二款”。',
};

/** What a member of staff writes for the letter; everything else comes from the case. */
export function LetterFields({ letter, ...props }: Props) {
  return (
    <>
      {askedFields(letter, props.words).map(({ field, sentence, needed }) => (
        <LongInput
          key={field}
          {...props}
          name={field}
          label={labelOf(letter, field)}
          hint={`${sentence}${BY_LINES[field] ?? ''}`}
          optional={!needed}
        />
      ))}
      {takesFiles(letter) && <AttachmentChoice {...props} />}
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
