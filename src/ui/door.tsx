import { Link } from './primitives/link';
import { Text } from './primitives/text';

/** A way in: what can be done there, in two or three words and a hint. */
export function Door({ to, name, hint }: { readonly to: string; readonly name: string; readonly hint: string }) {
  return (
    <Link className="door" to={to}>
      <Text className="door-name">{name}</Text>
      <Text className="door-hint">{hint}</Text>
    </Link>
  );
}
