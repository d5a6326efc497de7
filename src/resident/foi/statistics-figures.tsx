import type { FoiStatisticsView } from '../../../contract/annual-report';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { shareInWords } from './result-words';

interface FigureProps {
  readonly value: string;
  readonly unit?: string;
  readonly label: string;
}

/** The four figures of a year, what each is a part of, and how it was made. @source 条例第三十三条 */
export function StatisticsFigures({ view }: { readonly view: FoiStatisticsView }) {
  const { received, concluded, onTime, workingDays } = view;
  const answered = onTime.denominator > 0;
  const { median } = workingDays;
  return (
    <>
      <Box as="ul" className="stat-figures">
        <Figure value={String(received)} unit="件" label="收到申请" />
        <Figure value={String(concluded)} unit="件" label="办完" />
        <Figure
          value={answered ? shareInWords(onTime.numerator, onTime.denominator) : '—'}
          label={
            answered
              ? `按期答复：${String(onTime.denominator)}件答复，${String(onTime.numerator)}件按期`
              : '按期答复：还没有答复'
          }
        />
        <Figure
          value={median === null ? '—' : String(median)}
          {...(median === null ? {} : { unit: '个工作日' })}
          label={median === null ? '答复要多久：还没有答复' : '答复要多久：一半的答复不超过这么久'}
        />
      </Box>
      <Box as="section" className="card stack-small" label="怎么算的">
        <Box as="h2">怎么算的</Box>
        <Box as="p">{`按期答复：${onTime.method}`}</Box>
        <Box as="p">{`答复要多久：${workingDays.method}共${String(workingDays.denominator)}件。`}</Box>
        <Box as="p">一般 20 个工作日内答复，经批准可以延长，最多再加 20 个（《政府信息公开条例》第三十三条）。</Box>
      </Box>
    </>
  );
}

function Figure({ value, unit, label }: FigureProps) {
  return (
    <Box as="li" className="stat-figure">
      <Box className="stat-figure-line">
        <Text className="stat-figure-value">{value}</Text>
        {unit === undefined ? null : <Text className="stat-figure-unit">{unit}</Text>}
      </Box>
      <Box className="stat-figure-label">{label}</Box>
    </Box>
  );
}
