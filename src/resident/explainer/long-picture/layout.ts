import type { ExplainerView } from '../../../../contract/explainer';
import type { Validity } from '../../../../contract/policy';
import { plainDate } from '../../../ui/dates';
import { drawBlock } from './blocks';
import { COLOURS, EDGE, FONTS, PAD, WIDTH, type Mark, type Measure } from './marks';
import { newSheet, PAGE, type Sheet } from './sheet';

export interface LongPicture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface LongPictureOptions {
  readonly measure: Measure;
  /** Where the explainer can be read, with its clauses. */
  readonly address: string;
  readonly validityName: (validity: Validity) => string;
  /** Into the reader's script. */
  readonly convert: (text: string) => string;
}

/**
 * Lays an explainer out as one long picture (长图): title, each block, the documents it rests on with their dates and
 * validity, and the address as text, so that who receives the picture can find and check it.
 */
export function layOut(explainer: ExplainerView, options: LongPictureOptions): LongPicture {
  const sheet = newSheet(options.measure, options.convert);
  writeHead(sheet, explainer);
  for (const block of explainer.blocks) drawBlock(sheet, block, explainer.cited);
  writeFoot(sheet, explainer, options);
  const height = Math.ceil(sheet.y + EDGE);
  const ground: Mark = { kind: 'plate', x: 0, y: 0, width: WIDTH, height, radius: 0, fill: COLOURS.paper };
  return { width: WIDTH, height, marks: [ground, ...platesFirst(sheet.marks)] };
}

/** Plates are drawn before the words on them: a row of figures knows its height only when its words are laid. */
const platesFirst = (marks: readonly Mark[]): readonly Mark[] => [
  ...marks.filter(({ kind }) => kind === 'plate'),
  ...marks.filter(({ kind }) => kind !== 'plate'),
];

function writeHead(sheet: Sheet, { title, summary, department, publishedOn }: ExplainerView): void {
  sheet.skip(28);
  const meta = { font: FONTS.small, fill: COLOURS.ink3, column: PAGE };
  sheet.write(`政策图解 · ${department.name} · ${plainDate(publishedOn)}`, meta);
  sheet.skip(4);
  sheet.write(title, { font: FONTS.title, column: PAGE });
  sheet.skip(6);
  sheet.write(summary, { fill: COLOURS.ink2, column: PAGE });
  sheet.skip(PAD);
}

function writeFoot(sheet: Sheet, { policies }: ExplainerView, { address, validityName }: LongPictureOptions): void {
  sheet.card(
    () => {
      sheet.write('依据的文件', { font: FONTS.strong });
      for (const { title, documentNumber, effectiveOn, validity } of policies) {
        const facts = [
          documentNumber,
          effectiveOn === undefined ? undefined : `${plainDate(effectiveOn)}施行`,
          validityName(validity),
        ];
        sheet.write(`《${title}》`, { fill: COLOURS.ink2 });
        sheet.write(facts.filter((fact) => fact !== undefined).join(' · '), {
          font: FONTS.small,
          fill: COLOURS.ink3,
        });
      }
    },
    { fill: COLOURS.amberSoft, border: COLOURS.amberSoft },
  );
  const small = { font: FONTS.small, fill: COLOURS.ink3, column: PAGE };
  sheet.write('点开条款、看最新内容，请到：', small);
  sheet.write(address, { ...small, fill: COLOURS.jade });
}
