import type { FoiCaseView } from '../../../contract/foi';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';

type Consultation = NonNullable<FoiCaseView['whole']>['consultations'][number];

const WHO = { 'third-party': '第三方', 'other-organ': '其他机关' } as const;
const STANDS: Record<Consultation['standing'], (each: Consultation) => string> = {
  waiting: ({ dueOn }) => (dueOn === null ? '在等意见' : `在等意见，最迟 ${plainDay(dueOn)}`),
  agrees: () => '已经答复意见',
  objects: () => '已经答复意见',
  'silent-consents': () => '到期没有答复，视为同意',
  'silent-undecided': () => '到期没有答复，由承办部门决定',
};
const ARTICLE = { 'third-party': '条例第三十二条', 'other-organ': '条例第三十四条' } as const;

/** 征求意见: who is asked by kind, since when and until when; third parties have no name here. @source 条例第三十二条、第三十四条 */
export function Consultations({ view }: { readonly view: FoiCaseView }) {
  const consultations = view.whole?.consultations ?? [];
  if (consultations.length === 0) return null;
  return (
    <Box as="section" className="card" label="征求意见">
      <Box as="h2">征求意见</Box>
      <Box as="p">要的信息关系到别人的商业秘密、个人隐私，或者是和其他机关一起做出来的，要先问他们的意见。</Box>
      {consultations.map((each) => {
        const { id, consultee, sentOn, answeredOn } = each;
        return (
          <Box key={id} className="foi-line">
            <Box className="foi-value">{`${WHO[consultee]}：${STANDS[each.standing](each)}`}</Box>
            <Box className="meta">
              {[
                `${plainDay(sentOn)}发出`,
                answeredOn === null ? '' : `${plainDay(answeredOn)}收到意见`,
                ARTICLE[consultee],
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
