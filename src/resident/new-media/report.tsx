import type { NewMediaReceipt } from '../../../contract/new-media';
import { MOST_REPORT_CHARACTERS, reportKindName } from '../../../domain/new-media/report';
import { goBack, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { clockTime, plainDate } from '../../ui/dates';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options';
import { lengthHint } from '../../ui/length-hint';
import { Box } from '../../ui/primitives/box';
import { Choice } from '../../ui/primitives/choice';
import { Input, TextArea } from '../../ui/primitives/input';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { ReplyPhone } from '../../ui/reply-phone';
import type { ReportDraft } from './draft';
import { useReport } from './use-report';

const TITLE = '反映账号问题';
const FIELDS = ['seen', 'text', 'phone'] as const;

/** 反映账号问题: somebody poses as the government, an account is silent, what it says is wrong. */
export default function ReportNewMedia() {
  const { account = '', name = '', seen = '' } = usePageQuery();
  const form = useReport(account, name, seen);
  if (form.receipt !== null) return <Received receipt={form.receipt} />;
  return <ReportForm account={account} name={name} form={form} />;
}

function Received({ receipt }: { readonly receipt: NewMediaReceipt }) {
  return (
    <Screen title={TITLE}>
      <Box className="card hint" role="status">
        <Box as="h1">收到了</Box>
        <Box as="p">{`${plainDate(receipt.receivedAt)} ${clockTime(receipt.receivedAt)} 收到，会有人核实处理。`}</Box>
        <Box as="p">{`编号 ${receipt.id}`}</Box>
        <Box as="p">处理结果在“我反映过的账号”里看，这台手机上随时能查。</Box>
      </Box>
      <Box className="row wrap">
        <Tap className="button" onTap={goBack}>
          回到刚才那一页
        </Tap>
        <Link className="button ghost" to={to('newMediaReports')}>
          看处理结果
        </Link>
      </Box>
    </Screen>
  );
}

interface FormProps {
  readonly account: string;
  readonly name: string;
  readonly form: ReturnType<typeof useReport>;
}

function ReportForm({ account, name, form }: FormProps) {
  const { draft, change, send, sending, problem } = form;
  const faultOf = (field: string): string | undefined =>
    problem?.issues?.find((issue) => issue.field === field)?.title ??
    (problem?.field === field ? problem.title : undefined);
  const isGeneral = problem !== null && FIELDS.every((field) => faultOf(field) === undefined);
  return (
    <Screen
      title={TITLE}
      footer={
        <Tap className="button" disabled={sending} onTap={() => void send()}>
          {sending ? '正在发送…' : '发送'}
        </Tap>
      }
    >
      <Box as="h1">{account === '' ? '哪个账号有问题？' : `“${name}”有什么问题？`}</Box>
      <Choice
        label="什么问题"
        name="kind"
        options={optionsOf(reportKindName)}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as ReportDraft['kind'] })}
      />
      {account !== '' ? null : (
        <Field id="seen" label="账号叫什么，在哪个平台" fault={faultOf('seen')}>
          <Input
            id="seen"
            label="账号叫什么，在哪个平台"
            placeholder="比如：抖音上的“××医保办”"
            value={draft.seen}
            onInput={(seen) => change({ seen })}
            invalid={faultOf('seen') !== undefined}
            required
          />
        </Field>
      )}
      <Field
        id="text"
        label="看到了什么"
        fault={faultOf('text')}
        hint={`什么时候、发了什么。写了就存在手机上，没发出去也不会丢。${lengthHint(draft.text, MOST_REPORT_CHARACTERS)}`}
      >
        <TextArea
          id="text"
          label="看到了什么"
          value={draft.text}
          onInput={(text) => change({ text })}
          invalid={faultOf('text') !== undefined}
          required
        />
      </Field>
      <ReplyPhone value={draft.phone} onInput={(phone) => change({ phone })} fault={faultOf('phone')} about="这件事" />
      {isGeneral ? (
        <Box className="card refusal" role="alert">
          {problem.title}
        </Box>
      ) : null}
    </Screen>
  );
}
