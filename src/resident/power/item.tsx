import type { ReactNode } from 'react';
import type { PowerView } from '../../../contract/power';
import { powerLevelName, powerTypeName } from '../../../domain/power/kind';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { questionsOf, timeWords } from './words';

/** One item of the list of powers and duties: first what a resident asks, then what the law wants written down. */
export default function PowerPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<PowerView>(`/api/powers/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found?.title ?? '权责清单'}
      bar="权责清单"
      description={
        found && `${found.department.name}的${powerTypeName[found.type]}：找谁、要多久、收不收钱、依据什么。`
      }
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NotOnTheList />
      ) : (
        <Answered answer={answer}>{(power) => <PowerBody power={power} />}</Answered>
      )}
    </Screen>
  );
}

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
const NotOnTheList = () => (
  <>
    <Box as="h1">清单上没有这一项</Box>
    <Empty text="可能地址写错了，也可能这一项从来不在清单上。">
      <Link className="button ghost" to={to('powerList')}>
        看权责清单
      </Link>
    </Empty>
  </>
);

function PowerBody({ power }: { readonly power: PowerView }) {
  const { id, title, type, levels, department, organ, withdrawn } = power;
  const ask = questionsOf(power);
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box className="card-line">
        <Text className="tag quiet">{powerTypeName[type]}</Text>
        <Text className="meta">{levels.map((level) => powerLevelName[level]).join('、')}</Text>
      </Box>
      {withdrawn === null ? null : (
        <Box className="card warning">
          <Box as="p">{`${plainDate(withdrawn.on)}已经从清单上撤下。`}</Box>
          <Box as="p">{withdrawn.reason}</Box>
        </Box>
      )}
      <ItemTools kind="powers" id={id} title={title} />
      <Answer question={ask.who}>
        <Link className="plain" to={to('department', { id: department.id })}>
          {`${department.name} ›`}
        </Link>
        {organ.address === '' ? null : <Box as="p">{organ.address}</Box>}
        {organ.hours === '' ? null : <Box className="meta">{organ.hours}</Box>}
        {organ.phone === '' ? null : <PhoneLink className="button ghost" phone={organ.phone} text="打电话问" />}
      </Answer>
      <Answer question="要多久">
        {timeWords(power).map((sentence) => (
          <Box as="p" key={sentence}>
            {sentence}
          </Box>
        ))}
      </Answer>
      <Fee fee={power.fee} />
      <Answer question="依据什么">
        <Basis basis={power.basis} />
      </Answer>
      <Answer question={ask.wrong}>
        <Box as="p">可以打投诉电话，也可以申请行政复议或者向法院起诉。</Box>
        <PhoneLink className="button ghost" phone={power.complaintPhone} text="打投诉电话" />
      </Answer>
      <Answer question={ask.when}>
        <Box as="p">{power.conditions}</Box>
      </Answer>
      <Answer question={ask.how}>
        <Steps text={power.procedure} />
      </Answer>
      <Answer question="部门的责任">
        <Steps text={power.duties} />
      </Answer>
      <Answer question="哪些情形要追责">
        <Steps text={power.accountability} />
      </Answer>
      <Box className="meta">{`事项编码 ${power.code}`}</Box>
      <Link className="plain" to={to('powerList', { department: department.id })}>
        {`看${department.name}的全部事项 ›`}
      </Link>
    </>
  );
}

const Answer = ({ question, children }: { readonly question: string; readonly children: ReactNode }) => (
  <Box as="section" className="card stack-small">
    <Box as="h2">{question}</Box>
    {children}
  </Box>
);

const Fee = ({ fee }: { readonly fee: PowerView['fee'] }) => (
  <Answer question="收不收钱">
    {fee.is === 'free' ? (
      <Box as="p">不收费。</Box>
    ) : (
      <>
        <Box as="p">{`收费：${fee.standard}`}</Box>
        <Box className="meta">{`依据：${fee.basis}`}</Box>
      </>
    )}
  </Answer>
);

/** The laws, each a link to its clause where it is published here. */
const Basis = ({ basis }: { readonly basis: PowerView['basis'] }) => (
  <Box as="ul" className="stack-small">
    {basis.map(({ law, article, policy }) => (
      <Box as="li" key={`${law}${article}`}>
        {policy === undefined ? (
          <Text>{`《${law}》${article}`}</Text>
        ) : (
          <Link className="plain" to={toContent('policies', policy.id, policy.anchor)}>
            {`《${law}》${article} ›`}
          </Link>
        )}
      </Box>
    ))}
  </Box>
);

/** Numbered steps as lists write them, one line each. */
const Steps = ({ text }: { readonly text: string }) => (
  <Box as="ul" className="stack-small">
    {text
      .split(/\n|[；;]\s*(?=\d{1,2}[.．、])/)
      .filter((step) => step.trim() !== '')
      .map((step) => (
        <Box as="li" key={step}>
          {step}
        </Box>
      ))}
  </Box>
);
