import { checkWithdrawing, OLD_TEXT_STANDINGS, titleMayStay, WITHDRAWAL_REASONS } from '../../../domain/withdrawal';

const said = { explanation: '金额写错了，已经更正。', standing: 'never-valid', hasReplacement: false } as const;

describe('checkWithdrawing', () => {
  it.each(WITHDRAWAL_REASONS.filter((reason) => reason !== 'replaced'))(
    'takes %s with an explanation, whatever the old text is worth (行政处罚法第四十八条)',
    (reason) => {
      for (const standing of OLD_TEXT_STANDINGS) expect(checkWithdrawing({ ...said, reason, standing }).ok).toBe(true);
    },
  );

  it.each(['', '   ', '有错', '　　'])('asks for the public reason, and "%s" is none', (explanation) => {
    expect(checkWithdrawing({ ...said, reason: 'content-wrong', explanation })).toEqual({
      ok: false,
      refusal: { code: 'withdrawal.explanation', field: 'explanation' },
    });
  });

  it('asks what stands in its place where it was replaced', () => {
    expect(checkWithdrawing({ ...said, reason: 'replaced' })).toEqual({
      ok: false,
      refusal: { code: 'withdrawal.replacement', field: 'replacement' },
    });
    expect(checkWithdrawing({ ...said, reason: 'replaced', hasReplacement: true }).ok).toBe(true);
  });
});

describe('titleMayStay', () => {
  it('hides the title of what should not have been public, and of nothing else (条例第十五条)', () => {
    expect(WITHDRAWAL_REASONS.filter((reason) => !titleMayStay(reason))).toEqual(['not-to-be-public']);
  });
});
