import fc from 'fast-check';
import { edited, redone, startEdits, undone, type EditStack } from '../../../src/staff/publishing/editing/edit-stack';

const type = (stack: EditStack<string>, text: string, place: string, at: number): EditStack<string> =>
  edited(stack, text, place, at);

describe('edited', () => {
  it('takes what is typed without a pause in one place as one step', () => {
    let stack = startEdits('');
    stack = type(stack, '公', 'title', 0);
    stack = type(stack, '公开', 'title', 300);
    expect(undone(stack).present).toBe('');
  });

  it('begins a new step in another place, and after a pause', () => {
    let stack = startEdits('');
    stack = type(stack, '甲', 'title', 0);
    stack = type(stack, '甲乙', 'answer', 100);
    stack = type(stack, '甲乙丙', 'answer', 5_000);
    expect(undone(stack).present).toBe('甲乙');
    expect(undone(undone(stack)).present).toBe('甲');
  });

  it('makes a step of each thing that is moved or deleted, however fast', () => {
    const stack = edited(edited(startEdits('甲乙'), '乙甲', null, 0), '乙', null, 10);
    expect(undone(stack).present).toBe('乙甲');
  });

  it('never adds to a step after something was taken back', () => {
    let stack = type(type(startEdits('0'), '1', 'a', 0), '2', 'b', 1);
    stack = undone(stack);
    stack = type(stack, '3', 'a', 2);
    expect(undone(stack).present).toBe('1');
    expect(stack.future).toEqual([]);
  });
});

describe('undone', () => {
  it('goes back to where one began, and redone forward to the last state, whatever was written', () => {
    const edit = fc.record({ text: fc.string(), place: fc.constantFrom('a', 'b'), pause: fc.nat(4_000) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let now = 0;
        const end = edits.reduce((stack, { text, place, pause }) => {
          now += pause;
          return edited(stack, text, place, now);
        }, startEdits('beginning'));
        let back = end;
        for (let at = 0; at <= edits.length; at += 1) back = undone(back);
        expect(back.present).toBe('beginning');
        let forth = back;
        for (let at = 0; at <= edits.length; at += 1) forth = redone(forth);
        expect(forth.present).toBe(end.present);
      }),
    );
  });
});
