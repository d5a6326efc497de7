import type { PolicyView } from '../../../contract/policy';
import { clauseLabel } from '../../../domain/clause';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { ValidityBanner, ValidityTag } from '../../ui/validity';
import { CitationList } from './citation-list';
import { DocumentText } from './document-text';
import { Facts } from './facts';
import { PrintedIn } from './printed-in';

/** 政策文件: one document, opened at a clause when the address names one. */
export default function PolicyDocument() {
  const { id = '', clause = '' } = usePageQuery();
  const answer = useAnswer<PolicyView>(`/api/policies/${id}`);
  const policy = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      bar="政策文件"
      title={policy?.title ?? '政策文件'}
      description={policy?.summary ?? policy?.title}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>{(view) => <Document policy={view} clause={clause} />}</Answered>
    </Screen>
  );
}

function Document({ policy, clause }: { readonly policy: PolicyView; readonly clause: string }) {
  const { id, title, documentNumber, issuingOrgan, effectiveOn, validity, summary, clauses, citedBy } = policy;
  const facts = [issuingOrgan, documentNumber, effectiveOn === undefined ? undefined : `${plainDate(effectiveOn)}施行`];
  return (
    <>
      <Box className="stack-small">
        <Box as="h1">{title}</Box>
        <Box className="card-line">
          <Text className="meta">{facts.filter((fact) => fact !== undefined).join(' · ')}</Text>
          <ValidityTag validity={validity} />
        </Box>
      </Box>
      <ItemTools kind="policies" id={id} title={title} />
      <ValidityBanner validity={validity} />
      {summary === undefined ? null : (
        <Box className="card hint">
          <Box as="p">{summary}</Box>
        </Box>
      )}
      <Facts policy={policy} />
      <DocumentText key={`${id}#${clause}`} policy={policy} clause={clause} />
      <PrintedIn printed={policy.printedIn} />
      {citedBy.length === 0 ? null : (
        <Box as="section" className="card flush" label="谁引用了这份文件">
          <Box as="h2" className="card-head">
            谁引用了这份文件
          </Box>
          <CitationList citations={citedBy} nameOf={(anchor) => clauseLabel(clauses, anchor)} />
        </Box>
      )}
    </>
  );
}
