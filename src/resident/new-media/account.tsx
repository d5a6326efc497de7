import type { NewMediaAccountView } from '../../../contract/new-media';
import { platformName } from '../../../domain/new-media/platform';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Picture } from '../../ui/primitives/picture';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { CopyHandle } from './copy-handle';
import { publishedWords, stateTag, tooLongSilent } from './words';

/** Pixels that the picture is shown at; it is drawn from modules, so it stays sharp. */
const QR_SIZE = 240;

/** One account of the government: whose it is, whether it is kept, and how to find it. */
export default function NewMediaAccountPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<NewMediaAccountView>(`/api/new-media/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found ? `${found.name}（${platformName[found.platform]}）` : '政务新媒体账号'}
      bar="政务新媒体"
      description={found?.about}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NotRegistered />
      ) : (
        <Answered answer={answer}>{(account) => <AccountBody account={account} />}</Answered>
      )}
    </Screen>
  );
}

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
const NotRegistered = () => (
  <>
    <Box as="h1">台账里没有这个账号</Box>
    <Empty text="可能地址写错了，也可能它不是政府的账号。">
      <Link className="button ghost" to={to('newMediaList')}>
        查一查官方账号
      </Link>
    </Empty>
  </>
);

function AccountBody({ account }: { readonly account: NewMediaAccountView }) {
  const { id, name, platform, handle, organ, state, about, link, department } = account;
  const tag = stateTag(state);
  return (
    <>
      <Box as="h1">{name}</Box>
      <Box className="card-line">
        <Text className="tag quiet">{platformName[platform]}</Text>
        <Text className={tag.className}>{tag.text}</Text>
      </Box>
      <Standing account={account} />
      {about === '' ? null : <Box as="p">{about}</Box>}
      <Box as="ul" className="card flush">
        <Row label="平台" value={platformName[platform]} />
        <Row label="账号" value={handle} />
        <Row label="主办单位" value={organ} />
        <Row label="开设日期" value={plainDate(account.openedOn)} />
        <Row label="最近发布" value={publishedWords(account).replace(/^最近发布 /, '')} />
      </Box>
      {link === '' || state !== 'kept' ? null : <QrCode id={id} name={name} platform={platformName[platform]} />}
      <CopyHandle handle={handle} />
      <Box className="row wrap">
        <Link className="button ghost" to={to('newMediaReport', { account: id, name })}>
          反映这个账号的问题
        </Link>
        {department === null ? null : (
          <Link className="button ghost" to={to('department', { id: department })}>
            看主办单位
          </Link>
        )}
      </Box>
      <Box className="toolbar">
        <Link className="plain" to={to('newMediaList')}>
          看全部账号 ›
        </Link>
        <ShareTap card={{ title: name, path: to('newMediaAccount', { id }) }} />
      </Box>
    </>
  );
}

/** Whether one may take it for the government's, in a sentence. */
function Standing({ account }: { readonly account: NewMediaAccountView }) {
  const { state, endedOn, mergedInto } = account;
  const silent = tooLongSilent(account);
  if (state === 'kept')
    return (
      <Box className={silent === null ? 'card hint' : 'card warning'}>
        <Box as="p">是官方账号。</Box>
        {silent === null ? null : <Box as="p">{`已经 ${String(silent)} 天没有更新，超过了两周。`}</Box>}
      </Box>
    );
  const when = endedOn === null ? '已经' : `已经在${plainDate(endedOn)}`;
  return (
    <Box className="card refusal">
      <Box as="p">{`${when}${state === 'merged' ? '整合，不再使用。' : '关停，不再是官方账号。'}`}</Box>
      {mergedInto === null ? (
        <Box as="p">还有人用它发布的，请告诉我们。</Box>
      ) : (
        <Link className="plain" to={to('newMediaAccount', { id: mergedInto.id })}>
          {`内容并入了${mergedInto.name} ›`}
        </Link>
      )}
    </Box>
  );
}

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box as="li" className="line detail-row">
    <Box className="meta">{label}</Box>
    <Box>{value}</Box>
  </Box>
);

interface QrCodeProps {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
}

function QrCode({ id, name, platform }: QrCodeProps) {
  return (
    <Box as="figure" className="card">
      <Box style={{ width: `${String(QR_SIZE)}px`, maxWidth: '100%' }}>
        <Picture
          src={`/api/new-media/${id}/qr.png`}
          alt={`${name}的${platform}二维码`}
          width={QR_SIZE}
          height={QR_SIZE}
        />
      </Box>
      <Box as="figcaption" className="meta">
        {`用${platform.replace(/^微信.*/, '微信')}扫一扫关注；在这台手机上可以先长按存图。`}
      </Box>
    </Box>
  );
}
