import { TEXT_SIZES, useSettings, type Script, type TextSize, type Theme } from '../../platform/settings';
import { Box } from '../../ui/primitives/box';
import { Choice } from '../../ui/primitives/choice';
import { Screen } from '../../ui/screen';

const SIZE_NAMES: Record<TextSize, string> = { 16: '标准', 19: '大', 22: '大字版', 26: '特大', 30: '最大' };

/** 显示设置: changes show at once and stay on the device. */
export default function DisplaySettings() {
  const { size, theme, script, change } = useSettings();
  return (
    <Screen title="显示设置">
      <Box as="h1">显示设置</Box>
      <Box as="p">改了马上生效，只存在这台手机上。</Box>
      <Box as="section" className="stack-small" label="字的大小">
        <Box as="h2">字的大小</Box>
        <Choice
          label="字的大小"
          name="size"
          value={String(size)}
          options={TEXT_SIZES.map((each) => ({ value: String(each), label: SIZE_NAMES[each] }))}
          onChange={(value) => change({ size: Number(value) as TextSize })}
        />
        <Box as="p">大字版里按钮也会变大。这行字就是现在的大小。</Box>
      </Box>
      <Box as="section" className="stack-small" label="深浅">
        <Box as="h2">深浅</Box>
        <Choice
          label="深浅"
          name="theme"
          value={theme}
          options={[
            { value: 'system', label: '跟手机' },
            { value: 'light', label: '浅色' },
            { value: 'dark', label: '深色' },
          ]}
          onChange={(value) => change({ theme: value as Theme })}
        />
      </Box>
      <Box as="section" className="stack-small" label="文字">
        <Box as="h2">文字</Box>
        <Choice
          label="文字"
          name="script"
          value={script}
          options={[
            { value: 'hans', label: '简体' },
            { value: 'hant', label: '繁體' },
          ]}
          onChange={(value) => change({ script: value as Script })}
        />
        <Box as="p" className="meta">
          繁体由系统转换，和原文不一致时以简体原文为准。
        </Box>
      </Box>
    </Screen>
  );
}
