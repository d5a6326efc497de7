import { useState } from 'react';
import { addDays } from '../../../domain/calendar/civil-date';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

const RECONSIDERATION_DAYS = 60;

/**
 * 到期没答复，怎么办: plain words for what the law gives.
 *
 * @source 行政复议法(2023)第十一条第十四项、第二十条、第二十三条第一款第三项、第四项；行政复议法实施条例第十六条第一项；
 *   行政诉讼法第四十五条；政府信息公开条例第三十三条第二款、第五十一条
 */
export function Remedies({ replyDueOn }: { readonly replyDueOn: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <Box as="section" className="card" label="到期没答复，怎么办？">
      <Tap className="foi-question" expanded={open} onTap={() => setOpen(!open)}>
        <Box as="h2">到期没答复，怎么办？</Box>
        <Box className="meta">{open ? '收起' : '先问承办部门，再申请行政复议，然后可以去法院'}</Box>
      </Tap>
      {open ? (
        <Box as="ol" className="foi-remedies">
          <Box as="li">
            <Box as="h3">1. 先问承办部门</Box>
            <Box as="p">
              也许延长了：最多再加 20 个工作日，但必须在到期前告诉你（条例第三十三条）。征求第三方意见的时间不算在内。
            </Box>
          </Box>
          <Box as="li">
            <Box as="h3">2. 申请行政复议</Box>
            <Box as="p">
              {replyDueOn === null
                ? `从到期第二天起 ${String(RECONSIDERATION_DAYS)} 天内，向本级人民政府申请。`
                : `${plainDate(addDays(replyDueOn, 1))}到${plainDate(addDays(replyDueOn, RECONSIDERATION_DAYS))}之间，向本级人民政府申请；最后一天放假的，顺延到下一个工作日。`}
            </Box>
            <Box className="meta">
              不答复和不予公开，都要先复议再去法院（行政复议法第二十条、第二十三条）。复议不收费。
            </Box>
          </Box>
          <Box as="li">
            <Box as="h3">3. 向法院起诉</Box>
            <Box as="p">
              对复议决定不服，收到决定书 15 天内起诉；复议机关逾期没有决定的，从期满起 15
              天内起诉（行政诉讼法第四十五条）。
            </Box>
          </Box>
          <Box as="li">
            <Box as="h3">随时可以投诉、举报</Box>
            <Box as="p">向上一级机关，或者市政府办公室（政府信息公开工作主管部门）反映（条例第五十一条）。</Box>
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}
