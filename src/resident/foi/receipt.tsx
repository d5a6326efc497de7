import type { FoiReceipt } from '../../../contract/foi';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { clockTime, plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Loading } from '../../ui/states';
import { CopyCode } from './copy-code';
import { DueLedger, dueWords } from './due-date';
import { NotHere } from './not-here';
import { Line } from './step-review';
import { useKnownCase } from './use-known-case';

/** 回执: the mutual confirmation, with what is needed to follow the request. @source 条例第三十一条第三项 */
export default function Receipt() {
  const { number = '', earlier } = usePageQuery();
  const known = useKnownCase(number);
  const receipt = known?.receipt;
  return (
    <Screen
      title="申请回执"
      footer={
        receipt === undefined ? undefined : (
          <Link className="button" to={to('foiCase', { number })} replace>
            看办到哪一步
          </Link>
        )
      }
    >
      {known === null ? <Loading /> : null}
      {known !== null && receipt === undefined ? <NotHere number={number} /> : null}
      {receipt === undefined ? null : <ReceiptBody receipt={receipt} earlier={earlier === '1'} />}
    </Screen>
  );
}

function ReceiptBody({ receipt, earlier }: { readonly receipt: FoiReceipt; readonly earlier: boolean }) {
  const { number, lookupCode, submittedAt, receivedOn, department } = receipt;
  return (
    <>
      <Box className="foi-done">
        <Box className="foi-done-mark" decorative />
        <Box as="h1">申请已收到</Box>
        <Box as="p" className="foi-due">
          {dueWords(receipt)}
        </Box>
      </Box>
      {earlier ? (
        <Box className="card warning" role="note">
          <Box as="p">
            你前一次其实已经提交成功，这就是那一份的回执。后来改的内容没有算进去；要改，请打承办部门的电话。
          </Box>
        </Box>
      ) : null}
      <Box as="section" className="card stack-small" label="编号和查询码">
        <CopyCode number={number} code={lookupCode} />
        <Box as="p">这部手机已经记住。换手机要靠这两样查，请另外存一份：查询码丢了没法找回。</Box>
      </Box>
      <Box as="section" className="card" label="回执">
        <Line name="承办部门" value={department.name} />
        <Line name="提交时间" value={`${plainDate(submittedAt)} ${clockTime(submittedAt)}`} />
        <Line name="收到申请之日" value={plainDate(receivedOn)} />
        <Box className="meta">
          网上申请，以双方确认的那天为收到之日（《政府信息公开条例》第三十一条第三项）。这份回执就是确认，答复期限从第二天数起。
        </Box>
      </Box>
      <DueLedger clock={receipt} />
    </>
  );
}
