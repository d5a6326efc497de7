import type { PolicySummary } from '../../../contract/policy';
import { CITY } from '../../platform/city';
import { useList } from '../../platform/answers';
import { to } from '../../routes';
import { PolicyCard } from '../../ui/cards/policy-card';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';

/** What a policy document is that says how disclosure is done (documentType). */
const RULE = '政府信息公开制度';

/** 政府信息公开制度: the city's own rules, which are policy documents of a type. @source 条例第四条 */
export default function DisclosureRules() {
  const list = useList<PolicySummary>('/api/policies?topic=gongkai&limit=100');
  const rules = list.items.filter(({ documentType }) => documentType === RULE);
  return (
    <Screen
      title="政府信息公开制度"
      bar="公开制度"
      description={`${CITY}怎样主动公开、怎样答复申请、怎样审查和解读：每一份制度的原文、文号和效力。`}
      ready={list.first.state !== 'loading'}
    >
      <Box as="h1">政府信息公开制度</Box>
      <Box as="p">政府怎样公开、谁负责、做不到怎么办，都立了规矩。</Box>
      <Listed
        list={{ ...list, items: rules }}
        empty="还没有发布公开制度。"
        emptyAction={
          <Link className="button ghost" to={to('policyList', { topic: 'gongkai' })}>
            看政务公开的文件
          </Link>
        }
        item={(policy) => <PolicyCard key={policy.id} policy={policy} heading="h2" />}
      />
    </Screen>
  );
}
