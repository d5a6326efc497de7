import { Box } from '../../ui/primitives/box';

/** 这意味着: what a choice comes to. */
export function Meaning({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Box as="section" className="card hint stack-small" label="这意味着">
      <Box as="h2">这意味着</Box>
      <Box as="ul" className="stack-small">
        {sentences.map((sentence) => (
          <Box as="li" key={sentence}>
            {sentence}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
