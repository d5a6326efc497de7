import type { Validity } from '../../contract/policy';
import { Box } from './primitives/box';
import { Text } from './primitives/text';

const WORDS: Record<Validity, string> = {
  'in-force': '现行有效',
  amended: '已修改',
  lapsed: '已失效',
  repealed: '已废止',
  'not-yet-in-force': '尚未生效',
};

/** What people call the state of a document. */
export const validityName = (validity: Validity): string => WORDS[validity];

const WARNINGS: Record<Validity, string | null> = {
  'in-force': null,
  amended: '这份文件已经修改，请看新的文本。',
  lapsed: '这份文件已经失效，现在不再适用。',
  repealed: '这份文件已经废止，现在不再适用。',
  'not-yet-in-force': '这份文件还没有开始施行。',
};

/** A sentence when the document no longer or not yet applies; null when it is in force. */
export const validityWarning = (validity: Validity): string | null => WARNINGS[validity];

const TONES: Record<Validity, string> = {
  'in-force': '',
  amended: ' amber',
  lapsed: ' quiet',
  repealed: ' seal',
  'not-yet-in-force': ' amber',
};

/** 有效 / 已修改 / 失效 / 废止 / 尚未生效. */
export function ValidityTag({ validity }: { readonly validity: Validity }) {
  return <Text className={`tag${TONES[validity]}`}>{WORDS[validity]}</Text>;
}

/** Stands over everything that rests on a document which does not apply today. */
export function ValidityBanner({ validity, title }: { readonly validity: Validity; readonly title?: string }) {
  const warning = validityWarning(validity);
  if (warning === null) return null;
  return (
    <Box className="card refusal" role="note">
      {title === undefined ? null : <Box as="h3">{title}</Box>}
      <Box as="p">{warning}</Box>
    </Box>
  );
}
