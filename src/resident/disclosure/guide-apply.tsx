import type { DisclosureGuideView } from '../../../contract/disclosure-guide';
import { feeExamples, itemFeeLines, pageFeeLines, type FeeLine } from '../../../domain/disclosure-guide/fees';
import { remedies, requestContents, terms } from '../../../domain/disclosure-guide/how-to-apply';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Part, Rows } from './guide-parts';

/** 提出申请: what has to be written, and the ways to send it. @source 条例第二十九条、第三十一条 */
export const Apply = ({
  id,
  channels,
}: {
  readonly id: string;
  readonly channels: DisclosureGuideView['channels'];
}) => (
  <Part id={id} title="怎么申请">
    <Box as="h3">要写明三样</Box>
    <Rows rows={requestContents.map(({ name, what, article }) => ({ label: name, value: what, note: article }))} />
    <Box as="h3">从哪里提交</Box>
    <Rows
      rows={channels.map(({ name, how, receivedOn }) => ({
        label: name,
        value: how,
        note: `哪天算收到：${receivedOn}`,
      }))}
    />
  </Part>
);

/** 期限, in working days. @source 条例第三十条、第三十三条 */
export const Terms = ({ id }: { readonly id: string }) => (
  <Part id={id} title="要等多久">
    <Box as="p">都按工作日算：收到的当天不算，从第二天数起；周末和放假不算，调休上班的算。</Box>
    <Rows
      rows={terms.map(({ step, workingDays, note, article }) => ({
        label: step,
        value: `${String(workingDays)} 个工作日以内。${note}`,
        note: article,
      }))}
    />
    <Link className="plain" to={to('workingDays', { days: '20' })}>
      算一算哪天前该有答复 ›
    </Link>
  </Part>
);

const feeRows = (lines: readonly FeeLine[], unit: string) =>
  lines.map(({ range, yuan }) => ({
    label: range,
    value: yuan === 0 ? '不收费' : `每${unit} ${String(yuan)} 元`,
  }));

/** 信息处理费: both scales, and a worked example of each. @source 国办函〔2020〕109号 */
export const Fees = ({ id }: { readonly id: string }) => (
  <Part id={id} title="收不收费">
    <Box as="p">一般不收费。数量、频次明显太多的，收信息处理费：按件或者按页，只按一样收，越多的部分越贵。</Box>
    <Box as="h3">按件：一个人一个月</Box>
    <Rows rows={feeRows(itemFeeLines, '件')} />
    <Box as="p">第 51 件起，每多 10 件，每件再加 100 元。</Box>
    <Box as="p">{`例如一个月申请 ${String(feeExamples.items.count)} 件，一共 ${String(feeExamples.items.yuan)} 元。`}</Box>
    <Box as="h3">按页：一件申请</Box>
    <Rows rows={feeRows(pageFeeLines, '页')} />
    <Box as="p">{`例如要 ${String(feeExamples.pages.count)} 页，一共 ${String(feeExamples.pages.yuan)} 元。`}</Box>
    <Box className="meta">条例第四十二条；国办函〔2020〕109号</Box>
  </Part>
);

/** 监督和救济. @source 条例第五十一条 */
export const Remedies = ({ id }: { readonly id: string }) => (
  <Part id={id} title="不满意怎么办">
    <Rows rows={remedies.map(({ name, what, article }) => ({ label: name, value: what, note: article }))} />
  </Part>
);
