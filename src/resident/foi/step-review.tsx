import { deliveryMethodName, idKindName, replyFormName } from '../../../domain/foi/submission-names';
import type { ReactNode } from 'react';
import type { Department } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { maskIdNumber } from '../../../domain/identity/mask';
import { useAnswer } from '../../platform/answers';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { DEPARTMENTS } from './department-picker';
import type { Step } from './draft';
import type { Form } from './form';

interface StepReviewProps {
  readonly form: Form;
  readonly goTo: (step: Step) => void;
}

/** 第 4 步: all of it to read, and what becomes of it. */
export function StepReview({ form: { draft }, goTo }: StepReviewProps) {
  const answer = useAnswer<ListPage<Department>>(DEPARTMENTS);
  const departments = answer.state === 'ready' ? answer.data.items : [];
  const addressee = departments.find(({ id }) => id === draft.department)?.name ?? draft.department;
  const organisation = draft.type === 'organisation';
  return (
    <>
      <Part title="你是谁" edit={() => goTo(1)}>
        <Line name={organisation ? '单位名称' : '姓名'} value={draft.name} />
        {organisation ? (
          <>
            <Line name="统一社会信用代码" value={draft.uscc} />
            <Line name="法定代表人或负责人" value={draft.legalRepresentative} />
            <Line name="联系人" value={draft.contactName} />
          </>
        ) : (
          <Line name={idKindName[draft.idKind]} value={maskIdNumber(draft.idNumber)} />
        )}
        <Line name="电话" value={draft.phone} />
        <Line name="电子邮箱" value={draft.email} />
        <Line name="通信地址" value={[draft.address, draft.postcode].filter(Boolean).join(' ')} />
      </Part>
      <Part title="要什么信息" edit={() => goTo(2)}>
        <Line name="描述" value={draft.description} />
        <Line name="文件名称" value={draft.title} />
        <Line name="文号" value={draft.documentNumber} />
        <Line name="向谁申请" value={addressee} />
      </Part>
      <Part title="怎么收" edit={() => goTo(3)}>
        <Line name="形式" value={replyFormName[draft.form]} />
        <Line name="方式" value={deliveryMethodName[draft.method]} />
        <Line name="填写" value={draft.orally ? '口头申请，工作人员代为填写' : ''} />
      </Part>
      <Box as="section" className="card stack-small" label="你的个人信息会怎样">
        <Box as="h2">你的个人信息会怎样</Box>
        <Box as="p">
          身份和联系方式只用来办这件申请：核对身份、联系你、给你答复。加密存放，只有承办人能看到，不会公开，也不给别的单位用。
        </Box>
        <Box as="p">提交后，这部手机上的草稿会删掉，只留申请编号和查询码。</Box>
        <Link className="plain" to={to('privacy')}>
          完整的个人信息说明
        </Link>
      </Box>
    </>
  );
}

function Part({
  title,
  edit,
  children,
}: {
  readonly title: string;
  readonly edit: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Box as="section" className="card" label={title}>
      <Box className="section-head">
        <Box as="h2">{title}</Box>
        <Tap className="plain" label={`修改：${title}`} onTap={edit}>
          修改
        </Tap>
      </Box>
      {children}
    </Box>
  );
}

/** A name and what was written; nothing where nothing was. */
export function Line({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined || value === '') return null;
  return (
    <Box className="foi-line">
      <Box className="meta">{name}</Box>
      <Box className="foi-value">{value}</Box>
    </Box>
  );
}
