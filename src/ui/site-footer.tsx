import type { SiteFacts } from '../../contract/site';
import { useAnswer } from '../platform/answers';
import { mediaAddress } from '../platform/media-address';
import { to } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { OutsideLink, PhoneLink } from './primitives/outside-link';

const ICP_REGISTER = 'https://beian.miit.gov.cn/';
const PSB_REGISTER = 'https://beian.mps.gov.cn/';

/** The foot of the site: who keeps it, whom to tell of mistakes, how it is filed. What nobody set is left out. */
export function SiteFooter() {
  const answer = useAnswer<SiteFacts>('/api/site');
  if (answer.state !== 'ready') return null;
  const { host, phone, email, siteIdCode, icpNumber, psbNumber } = answer.data;
  return (
    <Box as="section" className="site-footer stack-small" label="网站信息">
      <Box className="meta">{`主办单位：${host.name}`}</Box>
      {siteIdCode === null ? null : <Box className="meta">{`网站标识码：${siteIdCode}`}</Box>}
      <Box className="row wrap">
        <PhoneLink phone={phone} />
        {email === null ? null : (
          <OutsideLink className="plain" url={`mailto:${email}`}>
            {`找错：${email}`}
          </OutsideLink>
        )}
        <Link className="plain" to={to('settings')}>
          大字、深色和读屏
        </Link>
        <OutsideLink className="plain" url={mediaAddress('/sitemap.xml')}>
          网站地图
        </OutsideLink>
        {icpNumber === null ? null : (
          <OutsideLink className="plain" url={ICP_REGISTER}>
            {icpNumber}
          </OutsideLink>
        )}
        {psbNumber === null ? null : (
          <OutsideLink className="plain" url={PSB_REGISTER}>
            {psbNumber}
          </OutsideLink>
        )}
      </Box>
    </Box>
  );
}
