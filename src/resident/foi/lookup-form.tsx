import { useEffect, useState } from 'react';
import { now } from '../../platform/clock';
import { open } from '../../platform/nav';
import { to } from '../../routes';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Check } from '../../ui/primitives/choice';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { aboutOf, holdCase, keepCase } from './kept-cases';
import { lookUp } from './use-case';

/** 查申请: by number and code, without login. */
export function LookupForm({ wished }: { readonly wished: string }) {
  const [number, setNumber] = useState(wished);
  const [code, setCode] = useState('');
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  useEffect(() => setNumber(wished), [wished]);

  const find = (): void => {
    if (busy) return;
    if (number.trim() === '' || code.trim() === '') {
      setFault('申请编号和查询码都要填。');
      return;
    }
    setBusy(true);
    setFault(undefined);
    void lookUp({ number: number.trim(), code: code.trim() }).then((got) => {
      setBusy(false);
      if (!got.ok) {
        setFault(got.problem.title);
        return;
      }
      const found = {
        number: got.data.number,
        code: code.trim(),
        about: aboutOf(got.data.information),
        view: got.data,
        fetchedAt: now().toISOString(),
      };
      if (keep) keepCase(found);
      else holdCase(found);
      open(to('foiCase', { number: found.number }));
    });
  };
  return (
    <Box as="section" className="card stack" label="用编号和查询码查">
      <Box as="h2">用编号和查询码查</Box>
      <Field id="lookup-number" label="申请编号">
        <Input
          id="lookup-number"
          label="申请编号"
          value={number}
          onInput={setNumber}
          maxLength={20}
          placeholder="例如 2026-0187"
          invalid={fault !== undefined}
          describedBy={fault === undefined ? undefined : 'lookup-code-fault'}
        />
      </Field>
      <Field id="lookup-code" label="查询码" hint="在回执上。" fault={fault}>
        <Input
          id="lookup-code"
          label="查询码"
          value={code}
          onInput={setCode}
          onConfirm={find}
          maxLength={40}
          invalid={fault !== undefined}
          describedBy={fault === undefined ? 'lookup-code-hint' : 'lookup-code-fault'}
        />
      </Field>
      <Check
        id="lookup-keep"
        checked={keep}
        onChange={setKeep}
        label="记在这部手机上"
        hint="下次不用再输；别人的手机不要选"
      />
      <Tap className="button" onTap={find} disabled={busy}>
        {busy ? '正在查…' : '查进展'}
      </Tap>
    </Box>
  );
}
