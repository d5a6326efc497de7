import type { ReactNode } from 'react';
import { Box } from './primitives/box';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in a sentence; read aloud when it appears. */
  readonly fault?: string | undefined;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** A question of a form: its name, its control, a hint, and what is wrong with the answer. */
export function Field({ id, label, hint, fault, required, children }: FieldProps) {
  return (
    <Box className="field" id={`${id}-field`}>
      <Box className="field-label" decorative>
        {required === false ? `${label}（选填）` : label}
      </Box>
      {children}
      {fault === undefined ? null : (
        <Box className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </Box>
      )}
      {hint === undefined ? null : (
        <Box className="field-hint" id={`${id}-hint`}>
          {hint}
        </Box>
      )}
    </Box>
  );
}
