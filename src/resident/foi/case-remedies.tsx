import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

type Known = NonNullable<NonNullable<FoiCaseView['whole']>['remedies']>;

const TITLE = { reply: '对答复不满意，怎么办？', 'no-reply': '过期没有答复，怎么办？' } as const;
const SUMMARY = (reviewFirst: boolean): string =>
  reviewFirst ? '先申请行政复议，再可以去法院' : '可以申请行政复议，也可以直接去法院';

/** How to seek a remedy: where, until which day, in which order. @source 行政复议法第二十条、第二十三条 */
export function CaseRemedies({ remedies }: { readonly remedies: Known }) {
  const { against, reviewFirst, article } = remedies;
  const [open, setOpen] = useState(against === 'no-reply');
  return (
    <Box as="section" className="card" label={TITLE[against]}>
      <Tap className="foi-question" expanded={open} onTap={() => setOpen(!open)}>
        <Box as="h2">{TITLE[against]}</Box>
        <Box className="meta">{open ? '收起' : SUMMARY(reviewFirst)}</Box>
      </Tap>
      {open ? (
        <Box as="ol" className="foi-remedies">
          <Review remedies={remedies} />
          <Litigation remedies={remedies} />
          <Box as="li">
            <Box as="h3">随时可以投诉、举报</Box>
            <Box as="p">向上一级机关，或者市政府办公室（政府信息公开工作主管部门）反映（条例第五十一条）。</Box>
          </Box>
          <Box as="li" className="meta">{`依据：${article}`}</Box>
        </Box>
      ) : null}
    </Box>
  );
}

function Review({ remedies: { against, reconsiderationUntil } }: { readonly remedies: Known }) {
  const where = against === 'reply' ? '向答复书上写明的复议机关申请' : '向本级人民政府申请';
  return (
    <Box as="li">
      <Box as="h3">申请行政复议</Box>
      <Box as="p">
        {reconsiderationUntil === null
          ? `从知道答复那天的第二天起 60 天内，${where}。`
          : `最迟 ${plainDate(reconsiderationUntil)}，${where}。`}
      </Box>
      <Box className="meta">复议不收费，可以在网上、邮寄或者当面交复议申请书。</Box>
    </Box>
  );
}

function Litigation({ remedies }: { readonly remedies: Known }) {
  const { reviewFirst, litigationUntil, litigationAfterReconsiderationUntil: after } = remedies;
  if (after !== null)
    return (
      <Box as="li">
        <Box as="h3">向法院起诉</Box>
        <Box as="p">{`复议已经审结。不服复议决定，最迟 ${plainDate(after)}向法院起诉（行政诉讼法第四十五条）。`}</Box>
      </Box>
    );
  return (
    <Box as="li">
      <Box as="h3">向法院起诉</Box>
      <Box as="p">
        {reviewFirst
          ? '要先申请复议。对复议决定不服，收到决定书 15 天内起诉（行政诉讼法第四十五条）。'
          : litigationUntil === null
            ? '可以不经复议，从知道答复那天起 6 个月内直接起诉（行政诉讼法第四十六条）。'
            : `可以不经复议，直接起诉，最迟 ${plainDate(litigationUntil)}（行政诉讼法第四十六条）。`}
      </Box>
    </Box>
  );
}
