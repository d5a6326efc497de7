import { CITY } from '../../platform/city';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';

const PARTS = [
  {
    title: '看内容不用登录',
    text: '看图解、问答、发布会和文件时，我们不知道你是谁。收藏、看过的、字的大小只存在你的手机上。',
  },
  {
    title: '申请公开时收集什么',
    text: '只收集《政府信息公开条例》第二十九条要求的：姓名或者名称、身份证明、联系方式，和你要的信息。用途只有一个：办理这次申请并答复你。这是法定职责，法律依据是《个人信息保护法》第十三条第一款第三项。',
  },
  {
    title: '怎么保管',
    text: '证件号码、姓名和联系方式加密存放在境内，只有承办人能看，屏幕上只显示一部分。存到这次申请办结并过了救济和归档期限为止。',
  },
  {
    title: '提问、反映账号问题时收集什么',
    text: '只有你写的内容，提问前搜过的词也会带上。手机号是选填的，想要工作人员联系你才填，加密存放，只用来回复这件事。反映账号问题时写的内容、写给你的答复也加密存放。你提过的问题记在这台手机上，只有这台手机查得到答复，可以随时删掉。',
  },
  {
    title: '“说清楚了吗”',
    text: '手机上生成一个随机编号，用来保证一台手机一票。它和你的姓名、手机号没有关系。',
  },
  {
    title: '我的关注和消息',
    text: '你自己选的主题、区域和情形，多久收一次，收到和打开了哪些消息、觉得说没说清楚。只用来把与你有关的消息发给你，并告诉你为什么收到。要你同意才记；随时可以改、暂停、撤回同意或者全部删除，24个月没有来过自动删除。',
  },
  {
    title: '位置',
    text: '只有在公报赠阅点页点了“按离我远近排”才会问。位置只在手机上用来算远近，不会发给我们，也不保存；不允许也能看全部赠阅点。',
  },
  {
    title: '你的权利',
    text: '可以要求查阅、复制、更正、删除你的个人信息，也可以要求我们解释。打承办部门的电话，或者带身份证明到窗口提出。不同意办理结果的，可以向法院起诉（《个人信息保护法》第四十四条至第五十条）。',
  },
] as const;

/** 隐私说明. @source 个人信息保护法第十七条 */
export default function Privacy() {
  return (
    <Screen title="隐私说明" description="收集什么，为什么，怎么保管，你有什么权利。">
      <Box as="h1">隐私说明</Box>
      <Box as="p">{`处理你个人信息的是${CITY}人民政府办公室和你申请的那个部门。`}</Box>
      <Link className="plain" to={to('departmentList')}>
        看各部门的电话和地址
      </Link>
      {PARTS.map(({ title, text }) => (
        <Box as="section" key={title} className="card" label={title}>
          <Box as="h2">{title}</Box>
          <Box as="p">{text}</Box>
        </Box>
      ))}
    </Screen>
  );
}
