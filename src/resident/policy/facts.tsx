import { useState } from 'react';
import type { PolicyView } from '../../../contract/policy';
import { copyText } from '../../platform/clipboard';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { validityName } from '../../ui/validity';

const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : plainDate(date));

/** What a document is known by, in the order of the official table; what is not known is left out. */
function factsOf(policy: PolicyView): readonly { name: string; value: string }[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['索引号', policy.indexNumber],
    ['发文机关', policy.issuingOrgan],
    ['文件类型', policy.documentType],
    ['主题', policy.topics.map(({ name }) => name).join('、') || undefined],
    ['成文日期', day(policy.datedOn)],
    ['发布日期', day(policy.publishedOn)],
    ['施行日期', day(policy.effectiveOn)],
    ['有效期至', day(policy.expiresOn)],
    ['修改日期', day(policy.amendedOn)],
    ['废止日期', day(policy.repealedOn)],
    ['效力', validityName(policy.validity)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** 文件信息, with the document number to be copied. */
export function Facts({ policy }: { readonly policy: PolicyView }) {
  return (
    <Box as="section" className="card doc-facts" label="文件信息">
      {policy.documentNumber === undefined ? null : <NumberRow documentNumber={policy.documentNumber} />}
      {factsOf(policy).map(({ name, value }) => (
        <Box key={name} className="doc-fact">
          <Text className="doc-fact-name">{name}</Text>
          <Text className="doc-fact-value" selectable>
            {value}
          </Text>
        </Box>
      ))}
    </Box>
  );
}

function NumberRow({ documentNumber }: { readonly documentNumber: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    void copyText(documentNumber).then((worked) => setSaid(worked ? '已复制' : '请长按文字复制'));
  };
  return (
    <Box className="doc-fact">
      <Text className="doc-fact-name">发文字号</Text>
      <Text className="doc-fact-value" selectable>
        {documentNumber}
      </Text>
      <Tap className="plain" label={`复制发文字号 ${documentNumber}`} onTap={copy}>
        复制
      </Tap>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </Box>
  );
}
