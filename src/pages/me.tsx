import { useUnread } from '../resident/audience/use-unread';
import { useEnquiryNews } from '../resident/enquiry/use-kept-enquiries';
import { newsOf } from '../resident/foi/news';
import { useKeptCases } from '../resident/foi/use-kept-cases';
import { to } from '../routes';
import { Box } from '../ui/primitives/box';
import { Link } from '../ui/primitives/link';
import { Text } from '../ui/primitives/text';
import { Screen } from '../ui/screen';
import { SizeSwitch } from '../ui/size-switch';

const ROWS = [
  { to: to('audienceInbox'), name: '消息', hint: '发给你的，为什么收到' },
  { to: to('audienceChoose'), name: '我的关注', hint: '想知道什么，多久告诉你一次' },
  { to: to('foiCases'), name: '我的申请', hint: '办到哪一步，哪天前答复' },
  { to: to('myEnquiries'), name: '我的提问', hint: '办到哪一步，怎么答复的' },
  { to: to('favourites'), name: '我的收藏', hint: '只存在这台手机上' },
  { to: to('history'), name: '看过的', hint: '没有网络也能再看' },
  { to: to('workingDays'), name: '算期限', hint: '哪些天算工作日，一天一天列给你' },
  { to: to('departmentList'), name: '部门电话', hint: '地址、时间、电话' },
  { to: to('newMediaList'), name: '官方账号', hint: '查一查一个账号是不是政府开的' },
  { to: to('settings'), name: '显示设置', hint: '字的大小、深色、繁体' },
  { to: to('privacy'), name: '隐私说明', hint: '收集什么，为什么，存多久' },
] as const;

/** What is new of what this device sent, by the row that it stands in. */
function useNewsHints(): Readonly<Partial<Record<string, string>>> {
  const { cases } = useKeptCases();
  const questions = useEnquiryNews();
  const unread = useUnread();
  const count = cases.filter((kept) => newsOf(kept) !== null).length;
  return {
    ...(unread === 0 ? {} : { 消息: `${String(unread)} 条没看过` }),
    ...(count === 0 ? {} : { 我的申请: `${String(count)} 件有新进展` }),
    ...(questions === 0 ? {} : { 我的提问: `${String(questions)} 个有新结果` }),
  };
}

/** 我的. */
export default function Me() {
  const news = useNewsHints();
  return (
    <Screen title="我的" description="消息、我的关注、我的申请、我的提问、收藏、看过的和显示设置。" tab={3}>
      <Box as="h1" className="visually-hidden-title">
        我的
      </Box>
      <SizeSwitch />
      <Box as="ul" className="card flush">
        {ROWS.map((row) => (
          <Box as="li" key={row.to} className="line">
            <Link className="line-link row" to={row.to}>
              <Box className="row-words">
                <Box as="h2" className="row-name">
                  {row.name}
                </Box>
                <Hint hint={row.hint} news={news[row.name]} />
              </Box>
              <Text className="meta" decorative>
                ›
              </Text>
            </Link>
          </Box>
        ))}
      </Box>
      <Box as="p" className="meta">
        不用登录。提过的问题、收藏、看过的和申请草稿只存在这台手机上，换手机或清除数据就没有了。我的关注存在服务器上，随时可以删除。
      </Box>
    </Screen>
  );
}

/** What a row is for, or what is new there. */
function Hint({ hint, news }: { readonly hint: string; readonly news: string | undefined }) {
  if (news === undefined) return <Box className="meta">{hint}</Box>;
  return (
    <Box className="news">
      <Text className="news-dot" decorative />
      <Text>{news}</Text>
    </Box>
  );
}
