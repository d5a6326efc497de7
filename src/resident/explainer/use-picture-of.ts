import { useState, type ReactNode } from 'react';
import type { ExplainerView } from '../../../contract/explainer';
import type { Brush, Drawing, PictureOutcome } from '../../platform/drawing';
import { useLongPicture } from '../../platform/long-picture';
import { useScript } from '../../platform/script';
import { publicAddress } from '../../platform/share';
import { toContent } from '../../routes';
import { validityName } from '../../ui/validity';

interface PictureOf {
  /** Must stand on the page for the mini-program to draw on. */
  readonly canvas: ReactNode;
  readonly outcome: PictureOutcome | null;
  readonly drawing: boolean;
  readonly make: () => void;
  readonly close: () => void;
  readonly download: (address: string) => void;
  readonly openPermissions: () => void;
}

/** 保存长图 of an explainer. */
export function usePictureOf(explainer: ExplainerView): PictureOf {
  const convert = useScript();
  const { canvas, save, download, openPermissions } = useLongPicture();
  const [outcome, setOutcome] = useState<PictureOutcome | null>(null);
  const [drawing, setDrawing] = useState(false);

  /** The draughtsman comes when he is wanted: few readers save a picture, and all would wait for him. */
  const draughtsman = async (): Promise<(brush: Brush) => Drawing> => {
    const [{ layOut }, { measureWith, paint }] = await Promise.all([
      import('./long-picture/layout'),
      import('./long-picture/paint'),
    ]);
    const address = publicAddress(toContent('explainers', explainer.id));
    return (brush) => {
      const { width, height, marks } = layOut(explainer, {
        measure: measureWith(brush),
        address,
        validityName,
        convert,
      });
      return { width, height, paint: (surface) => paint(surface, marks) };
    };
  };
  const make = (): void => {
    if (drawing) return;
    setDrawing(true);
    setOutcome(null);
    void draughtsman()
      .then(save)
      .catch((): PictureOutcome => ({ state: 'failed' }))
      .then((next) => {
        setDrawing(false);
        setOutcome(next);
      });
  };
  return {
    canvas,
    outcome,
    drawing,
    make,
    close: () => setOutcome(null),
    download: (address) => download(address, `${explainer.title}.png`),
    openPermissions,
  };
}
