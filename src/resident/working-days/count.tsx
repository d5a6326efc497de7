import { useState } from 'react';
import { keepAddress } from '../../platform/address';
import { now } from '../../platform/clock';
import { usePageQuery } from '../../platform/nav';
import { useShare } from '../../platform/share';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Choice, DateInput } from '../../ui/primitives/choice';
import { Input } from '../../ui/primitives/input';
import { Screen } from '../../ui/screen';
import { Result } from './result';
import { useCount } from './use-count';
import { askedIn, MOST_DAYS, type Asked } from './asked';

const PRESETS = [
  { value: '7', label: '7 天', hint: '补正告知' },
  { value: '15', label: '15 天', hint: '第三方意见' },
  { value: '20', label: '20 天', hint: '答复' },
];

/** 算期限: from a day, so many working days, and why each counts or does not. */
export default function CountWorkingDays() {
  const query = usePageQuery();
  const [asked, setAsked] = useState<Asked>(() => askedIn(query, now()));
  const [typed, setTyped] = useState(String(asked.days));
  const { from, days } = asked;
  const address = to('workingDays', { from, days: String(days) });
  const counted = useCount(asked);
  useShare({ title: `从${plainDate(from)}起 ${String(days)} 个工作日，到哪天？`, path: address });

  const ask = (next: Partial<Asked>): void => {
    const wanted = { ...asked, ...next };
    setAsked(wanted);
    keepAddress(to('workingDays', { from: wanted.from, days: String(wanted.days) }));
  };
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, 3);
    setTyped(digits);
    const count = Number(digits);
    if (count >= 1 && count <= MOST_DAYS) ask({ days: count });
  };
  const tooMany = typed !== '' && (Number(typed) < 1 || Number(typed) > MOST_DAYS);
  return (
    <Screen
      title="算期限"
      description={`从${plainDate(from)}起 ${String(days)} 个工作日到哪天，每一天为什么算、为什么不算。`}
    >
      <Box as="h1">算期限</Box>
      <Box as="p">几个工作日是哪一天？周末和放假不算，调休上班的算，起算的那天不算。</Box>
      <Box className="card stack">
        <Field id="count-from" label="从哪天起">
          <DateInput
            id="count-from"
            label="从哪天起"
            value={from}
            onChange={(value) => {
              if (value) ask({ from: value });
            }}
          />
        </Field>
        <Field id="count-preset" label="几个工作日">
          <Choice label="几个工作日" name="count-preset" options={PRESETS} value={String(days)} onChange={type} />
        </Field>
        <Field
          id="count-days"
          label="或者自己写"
          fault={tooMany ? `写 1 到 ${String(MOST_DAYS)} 之间的数。` : undefined}
        >
          <Input
            id="count-days"
            label="或者自己写，几个工作日"
            kind="number"
            value={typed}
            onInput={type}
            maxLength={3}
            invalid={tooMany}
          />
        </Field>
      </Box>
      <Result counted={counted} />
    </Screen>
  );
}
