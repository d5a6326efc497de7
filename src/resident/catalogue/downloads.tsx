import { mediaAddress } from '../../platform/media-address';
import { Box } from '../../ui/primitives/box';
import { OutsideLink } from '../../ui/primitives/outside-link';

const FILES = [
  ['/api/catalogue.xlsx', '栏目表格（xlsx）'],
  ['/api/catalogue.csv', '信息清单（csv）'],
  ['/api/catalogue.json', '全部数据（json）'],
] as const;

/** Take the catalogue along. @source 条例第二十四条（检索、查阅、下载） */
export const Downloads = () => (
  <Box as="section" className="stack-small">
    <Box as="h2">下载目录</Box>
    <Box className="row wrap">
      {FILES.map(([path, name]) => (
        <OutsideLink key={path} className="button ghost" url={mediaAddress(path)}>
          {name}
        </OutsideLink>
      ))}
    </Box>
  </Box>
);
