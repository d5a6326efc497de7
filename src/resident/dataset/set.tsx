import type { DatasetView, DatasetWithdrawn } from '../../../contract/dataset';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { FileLink } from '../../ui/primitives/file-link';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Answered, Empty, Loading } from '../../ui/states';
import { fitting, type Asked } from './asked';
import { Dictionary } from './dictionary';
import { ProgramUse } from './program-use';
import { Rows } from './rows';
import { grouped, sizeWords, updateWords } from './words';

/** One data set: what it is, its rows to look through, its dictionary, its files. */
export default function DatasetPage() {
  const { id = '', q = '', in: field = '', sort = '', filter = '' } = usePageQuery();
  const answer = useAnswer<DatasetView>(`/api/datasets/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found?.title ?? '数据集'}
      bar="开放数据"
      description={found?.summary}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NotThere id={id} />
      ) : (
        <Answered answer={answer}>
          {(set) => <SetBody set={set} asked={{ words: q.trim(), field, sort, filter }} />}
        </Answered>
      )}
    </Screen>
  );
}

/** Why there is no such set: it was withdrawn, or never was. */
function NotThere({ id }: { readonly id: string }) {
  const answer = useAnswer<DatasetWithdrawn>(`/api/datasets/${encodeURIComponent(id)}/withdrawal`);
  if (answer.state === 'loading') return <Loading />;
  const withdrawn = answer.state === 'ready' ? answer.data : undefined;
  return (
    <>
      <Box as="h1">{withdrawn === undefined ? '没有这个数据集' : `“${withdrawn.title}”已经撤下`}</Box>
      <Empty
        text={
          withdrawn === undefined
            ? '可能地址写错了。'
            : `${plainDate(withdrawn.on)}撤下，不再提供查看和下载。原因：${withdrawn.reason}`
        }
      >
        <Link className="button ghost" to={to('datasetList')}>
          看全部数据
        </Link>
      </Empty>
    </>
  );
}

function SetBody({ set, asked }: { readonly set: DatasetView; readonly asked: Asked }) {
  const { id, title, summary, department, late, dueOn } = set;
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box as="p">{summary}</Box>
      {late && dueOn !== null ? (
        <Box className="card warning">
          <Box as="p">{`应该在${plainDate(dueOn)}以前更新，现在还没有。用之前请想一想数据是不是旧了。`}</Box>
        </Box>
      ) : null}
      <Box as="ul" className="card flush">
        <Fact label="多少条" value={`${grouped(set.rows)} 条`} />
        <Fact label="什么时候更新" value={updateWords(set)} />
        <Fact label="哪个部门的" value={department.name} />
      </Box>
      <Rows set={set} {...fitting(asked, set.fields)} />
      <Downloads set={set} />
      <Dictionary fields={set.fields} />
      <ProgramUse set={set} />
      <Box as="section" className="stack-small">
        <Box as="h2">使用条件</Box>
        <Box as="p">{set.terms}</Box>
        <Box as="p" className="meta">{`数据有错或者有疑问，请找${set.contact}。`}</Box>
      </Box>
      <Versions set={set} />
      <Link className="plain" to={to('datasetList')}>
        看全部数据 ›
      </Link>
      <ItemTools kind="datasets" id={id} title={title} />
    </>
  );
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box as="li" className="line detail-row">
    <Box className="meta">{label}</Box>
    <Box>{value}</Box>
  </Box>
);

const FORMAT_NAME = { csv: 'CSV', json: 'JSON', xlsx: 'Excel' } as const;

const Downloads = ({ set: { id, title, downloads } }: { readonly set: DatasetView }) => (
  <Box as="section" className="stack-small">
    <Box as="h2">下载全部</Box>
    <Box className="row wrap">
      {downloads.map(({ format, bytes }) => {
        const size = sizeWords(bytes);
        const text = `${FORMAT_NAME[format]}${size === '' ? '' : `，${size}`}`;
        return (
          <FileLink
            key={format}
            path={`/api/datasets/${id}/data.${format}`}
            name={`${title}.${format}`}
            text={text}
            label={`下载 ${text}`}
          />
        );
      })}
    </Box>
  </Box>
);

const Versions = ({ set: { versions } }: { readonly set: DatasetView }) => (
  <Box as="section" className="stack-small">
    <Box as="h2">更新记录</Box>
    <Box as="ul" className="card flush">
      {versions.map(({ number, publishedAt, rows, note }) => (
        <Box as="li" key={number} className="line detail-row">
          <Box>{`第 ${String(number)} 版，${plainDate(publishedAt)}`}</Box>
          <Box className="meta">{`${grouped(rows)} 条${note === '' ? '' : `，${note}`}`}</Box>
        </Box>
      ))}
    </Box>
  </Box>
);
