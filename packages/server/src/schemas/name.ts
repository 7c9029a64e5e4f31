// What people call a draft, a deployment, a folder.
import Type from 'typebox';

/**
 * Anything but control characters, with something to see in it. Whoever looks for the reason of a refusal reads on
 * after the length: the parts of the pattern begin with different characters, so that it never goes back.
 */
export const Name = Type.String({
  minLength: 1,
  maxLength: 256,
  pattern: '^[^\\S\\u0000-\\u001f]*[^\\s\\u0000-\\u001f][^\\u0000-\\u001f]*$',
});
