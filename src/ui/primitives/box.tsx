import { View } from '@tarojs/components';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';
import type { BoxElement, BoxProps } from './props';

const ROLES: Partial<Record<BoxElement, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  main: 'main',
  nav: 'navigation',
  figure: 'figure',
  blockquote: 'blockquote',
  article: 'article',
};
const LEVELS: Partial<Record<BoxElement, string>> = { h1: '1', h2: '2', h3: '3' };

/** A block of the page. */
export function Box({ as = 'div', className, id, role, label, decorative, live, style, children }: BoxProps) {
  const convert = useScript();
  const named = as === 'section' && label !== undefined ? 'region' : undefined;
  return (
    <View
      className={`box-${as}${className ? ` ${className}` : ''}`}
      {...(style === undefined ? {} : { style })}
      {...aria({
        id,
        role: role ?? named ?? ROLES[as],
        label: label === undefined ? undefined : convert(label),
        level: LEVELS[as],
        hidden: decorative,
        live,
      })}
    >
      {convertChildren(children, convert)}
    </View>
  );
}
