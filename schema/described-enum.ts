import { builder } from './builder.ts';

/** An enum of which every value says what it means; a value without its sentence does not compile. */
export function describedEnum<V extends string>(
  name: string,
  description: string,
  meanings: Record<V, string>,
) {
  const values = Object.fromEntries(
    Object.entries<string>(meanings).map(([value, meaning]) => [value, { description: meaning }]),
  ) as Record<V, { description: string }>;
  return builder.enumType(name, { description, values });
}
