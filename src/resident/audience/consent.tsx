import { useState } from 'react';
import type { AudienceOptions } from '../../../contract/audience';
import { Box } from '../../ui/primitives/box';
import { Check } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import type { ChoiceDraft } from './choice';

interface ConsentProps {
  readonly options: AudienceOptions;
  readonly draft: ChoiceDraft;
  readonly onChange: (change: Partial<ChoiceDraft>) => void;
  readonly faultOf: (field: string) => string | undefined;
  /** The notice was agreed to before: only what is sensitive is asked for. */
  readonly isAgreed: boolean;
}

const firstSentence = (text: string): string => `${text.split('。')[0] ?? text}。`;

/**
 * The notice in short lines that open for more, and the yes to it; another yes for situations that are sensitive.
 *
 * @source 个人信息保护法第十四条、第十七条、第二十九条
 */
export function Consent({ options, draft, onChange, faultOf, isAgreed }: ConsentProps) {
  const { notice } = options;
  const sensitive = options.situations.filter((each) => each.isSensitive && draft.situations.includes(each.id));
  if (isAgreed && sensitive.length === 0) return null;
  return (
    <Box as="section" className="card stack-small" label={notice.title}>
      <Box as="h2">{isAgreed ? '要你单独同意' : notice.title}</Box>
      {isAgreed ? null : (
        <>
          <NoticeLines sections={notice.sections} />
          <Box id="consent-field">
            <Check
              id="consent"
              checked={draft.agreedTo === notice.version}
              onChange={(yes) => onChange({ agreedTo: yes ? notice.version : null })}
              label="看过了，我同意"
              hint="随时可以改、暂停、撤回或者全部删除。"
            />
            <Fault text={faultOf('consent')} />
          </Box>
        </>
      )}
      {sensitive.length > 0 ? (
        <Box id="sensitiveConsent-field">
          <Check
            id="sensitiveConsent"
            checked={draft.sensitiveConsent}
            onChange={(sensitiveConsent) => onChange({ sensitiveConsent })}
            label={`我单独同意记下：${sensitive.map(({ name }) => name).join('、')}`}
            hint="这属于敏感个人信息，所以另外问你一次。不同意，就在上面取消选它。"
          />
          <Fault text={faultOf('sensitiveConsent')} />
        </Box>
      ) : null}
    </Box>
  );
}

function NoticeLines({ sections }: { readonly sections: AudienceOptions['notice']['sections'] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <Box as="ul" className="stack-small">
        {sections.map(({ heading, text }) => (
          <Box as="li" key={heading}>
            <Text strong>{heading}</Text>
            <Box as="p">{isWhole ? text : firstSentence(text)}</Box>
          </Box>
        ))}
      </Box>
      <Tap className="plain" expanded={isWhole} onTap={() => setWhole(!isWhole)}>
        {isWhole ? '收起告知' : '看完整的告知'}
      </Tap>
    </>
  );
}

function Fault({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Box className="field-fault" role="alert">
      {text}
    </Box>
  );
}
