import type { Brush } from '../../../platform/drawing';
import type { Font, Mark, Measure } from './marks';

const FAMILY = '"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

const cssFont = ({ size, bold }: Font): string => `${bold ? 'bold ' : ''}${String(size)}px ${FAMILY}`;

/** The canvas's own measure of its letters. */
export const measureWith =
  (brush: Brush): Measure =>
  (text, font) => {
    brush.font = cssFont(font);
    return brush.measureText(text).width;
  };

/** Draws marks on a canvas, in order. */
export function paint(brush: Brush, marks: readonly Mark[]): void {
  brush.textBaseline = 'top';
  for (const mark of marks) paintMark(brush, mark);
}

function paintMark(brush: Brush, mark: Mark): void {
  brush.fillStyle = mark.fill;
  switch (mark.kind) {
    case 'words':
      brush.font = cssFont(mark.font);
      brush.fillText(mark.text, mark.x, mark.y + mark.font.size * 0.2);
      return;
    case 'dot':
      brush.beginPath();
      brush.arc(mark.x, mark.y, mark.radius, 0, Math.PI * 2);
      brush.fill();
      return;
    case 'plate':
      paintPlate(brush, mark);
  }
}

function paintPlate(brush: Brush, { x, y, width, height, radius, border }: Extract<Mark, { kind: 'plate' }>): void {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) {
    brush.fillRect(x, y, width, height);
    return;
  }
  brush.beginPath();
  brush.moveTo(x + r, y);
  brush.arcTo(x + width, y, x + width, y + height, r);
  brush.arcTo(x + width, y + height, x, y + height, r);
  brush.arcTo(x, y + height, x, y, r);
  brush.arcTo(x, y, x + width, y, r);
  brush.closePath();
  brush.fill();
  if (border === undefined) return;
  brush.strokeStyle = border;
  brush.lineWidth = 1;
  brush.stroke();
}
