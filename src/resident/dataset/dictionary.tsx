import type { DatasetField } from '../../../contract/dataset';
import { fieldTypeName } from '../../../domain/dataset/field';
import { Box } from '../../ui/primitives/box';

const wordsOf = ({ key, type, unit, required, findable }: DatasetField): string =>
  [
    fieldTypeName[type],
    ...(unit === '' ? [] : [`单位 ${unit}`]),
    ...(required ? ['每条都有'] : []),
    ...(findable ? ['可以筛选和排序'] : []),
    `英文名 ${key}`,
  ].join('，');

/** 数据字典: what each field holds. */
export const Dictionary = ({ fields }: { readonly fields: readonly DatasetField[] }) => (
  <Box as="section" className="stack-small">
    <Box as="h2">每一项是什么</Box>
    <Box as="ul" className="card flush">
      {fields.map((field) => (
        <Box as="li" key={field.key} className="line detail-row">
          <Box className="row-name">{field.title}</Box>
          {field.about === '' ? null : <Box>{field.about}</Box>}
          <Box className="meta break">{wordsOf(field)}</Box>
        </Box>
      ))}
    </Box>
  </Box>
);
