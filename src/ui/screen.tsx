import { Box } from './primitives/box';
import { usePageMeta, type PageMeta } from '../platform/page-meta';
import { useSettings } from '../platform/settings';
import { useScript } from '../platform/script';
import { useScriptReady } from '../platform/script-table';
import { useSystemAppearance } from '../platform/appearance';
import type { ReactNode } from 'react';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';

interface ScreenProps extends PageMeta {
  /** Words in the bar on top; the page's title when left out. */
  readonly bar?: string;
  /** Which tab this page is, from 0; left out on pages that are pushed. */
  readonly tab?: number;
  /** False while the page has nothing to show yet. */
  readonly ready?: boolean;
  /** Stands at the bottom edge: the one or two things to do here. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A page: bar, body, footer, tabs; in the reader's size, theme and script. */
export function Screen({ bar, tab, ready = true, footer, children, ...meta }: ScreenProps) {
  const { size, theme, script } = useSettings();
  const scriptReady = useScriptReady(script === 'hant');
  const convert = useScript();
  const { title, description } = meta;
  const inScript = {
    title: convert(title),
    ...(description === undefined ? {} : { description: convert(description) }),
  };
  usePageMeta({ ...meta, ...inScript }, ready && scriptReady);
  useSystemAppearance(theme);
  return (
    <Box className={`screen fs-${String(size)} theme-${theme}${tab === undefined ? '' : ' has-tabs'}`}>
      <TopBar title={bar ?? meta.title} back={tab === undefined} />
      <Box as="main" className="screen-body" id="content">
        {children}
      </Box>
      {footer === undefined ? null : (
        <Box as="section" className="sticky" label="接下来">
          {footer}
        </Box>
      )}
      {tab === undefined ? null : <TabBar tab={tab} />}
    </Box>
  );
}
