import { isLarge, useSettings } from '../platform/settings';
import { to } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Tap } from './primitives/tap';

/** 大字 and 繁體 at once, on the first screen, where the accessibility norm wants them. */
export function SizeSwitch() {
  const { size, script, change } = useSettings();
  const large = isLarge(size);
  const traditional = script === 'hant';
  return (
    <Box className="toolbar" role="group" label="显示方式">
      <Tap className="plain" pressed={large} onTap={() => change({ size: large ? 16 : 22 })}>
        {large ? '标准字' : '大字'}
      </Tap>
      <Tap className="plain" pressed={traditional} onTap={() => change({ script: traditional ? 'hans' : 'hant' })}>
        {traditional ? '简体' : '繁體'}
      </Tap>
      <Link className="plain" to={to('settings')}>
        更多显示设置
      </Link>
    </Box>
  );
}
