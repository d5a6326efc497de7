import { RECORDED, type ActForms, type FieldsProps } from './act-words';
import { DepartmentInput } from './inputs';

const AssignFields = (props: FieldsProps) => <DepartmentInput {...props} field="department" label="分办给" />;
const HandOverFields = (props: FieldsProps) => (
  <DepartmentInput {...props} field="to" label="移交给" without={props.view.line.holder?.id} />
);

/** Which department holds the case. @source 条例第四十五条 */
export const assignmentForms: ActForms<'assigned' | 'handed-over'> = {
  assigned: {
    Fields: AssignFields,
    toAct: ({ department }, on) => ({ kind: 'assigned', on, department }),
    consequence: () => `这个部门的经办人会在队列里看到它，持有时间从今天算起。${RECORDED}`,
  },
  'handed-over': {
    Fields: HandOverFields,
    toAct: ({ department }, on) => ({ kind: 'handed-over', on, to: department }),
    consequence: () => '移交后由对方部门承办，期限不重新计算。对方可以再移交回来。',
  },
};
