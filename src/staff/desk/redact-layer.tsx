import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { areaAfterKey, areaBetween, isDrawn, type Area } from './redact-area';

interface Props {
  readonly page: number;
  readonly areas: readonly Area[];
  readonly onChange: (areas: readonly Area[]) => void;
}

const percent = (share: number): string => `${String(share * 100)}%`;
const placeOf = ({ x, y, width, height }: Area) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** Where areas are drawn by mouse, pen or finger, and moved by keys. */
export function AreaLayer({ page, areas, onChange }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<Area | null>(null);
  const at = ({ clientX, clientY }: PointerEvent): { x: number; y: number } => {
    const box = layer.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const share = (value: number): number => Math.min(Math.max(value, 0), 1);
    return { x: share((clientX - box.left) / box.width), y: share((clientY - box.top) / box.height) };
  };
  const begin = (event: PointerEvent): void => {
    if (event.target !== layer.current) return;
    layer.current.setPointerCapture(event.pointerId);
    setFrom(at(event));
  };
  const draw = (event: PointerEvent): void => {
    if (from) setDrawn(areaBetween(page, from, at(event)));
  };
  const finish = (): void => {
    if (drawn && isDrawn(drawn)) onChange([...areas, drawn]);
    setFrom(null);
    setDrawn(null);
  };
  const press = (event: KeyboardEvent, index: number): void => {
    const area = areas[index];
    if (!area) return;
    const next = areaAfterKey(area, event.key, event.shiftKey);
    if (next) onChange(areas.map((each, place) => (place === index ? next : each)));
    else if (event.key === 'Delete' || event.key === 'Backspace')
      onChange(areas.filter((_each, place) => place !== index));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={layer}
      className="x-layer"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      {areas.map((area, index) => (
        <button
          // Areas have no name of their own; their order is how they were drawn.
          key={index}
          type="button"
          className="x-area"
          style={placeOf(area)}
          aria-label={`第 ${String(index + 1)} 块，方向键移动，Delete 删掉`}
          onKeyDown={(event) => press(event, index)}
        />
      ))}
      {drawn && <div className="x-area drawing" style={placeOf(drawn)} />}
    </div>
  );
}
