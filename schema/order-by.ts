import {
  type Direction,
  defaultOrder,
  type ListKind,
  type Order,
  type OrderField,
  orderOf,
} from '../src/archive/order.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

const OrderDirection = describedEnum<Direction>('OrderDirection', 'Which way an order goes.', {
  ASC: 'Upwards: earliest, first in the alphabet, or fewest first.',
  DESC: 'Downwards: latest, last in the alphabet, or most first.',
});

/** An order as it is asked for. */
export interface OrderInput<K extends ListKind> {
  readonly field: OrderField<K>;
  readonly direction?: Direction | null;
}

interface OrderShape {
  field: string;
  direction?: Direction | null;
}

/** The input type of a kind's orders. */
export function orderBy<K extends ListKind>(
  kind: K,
  meanings: Record<OrderField<K>, string>,
): ReturnType<ReturnType<typeof builder.inputRef<OrderShape>>['implement']> {
  const field = describedEnum(`${kind}OrderField`, `What ${kind} nodes are sorted by.`, meanings);
  const ref = builder.inputRef<OrderShape>(`${kind}Order`);
  return ref.implement({
    description: `What a list of ${kind} nodes is sorted by. Ties go by slug, key or code, so that no two nodes stand at one place.`,
    fields: (t) => ({
      field: t.field({
        type: field as never,
        required: true,
        description: 'What it is sorted by.',
      }),
      direction: t.field({
        type: OrderDirection,
        description: 'Which way; null for the way that is usual for the field.',
      }),
    }),
  });
}

/** The order that was asked for, or the default one. */
export function readOrder<K extends ListKind>(
  kind: K,
  input: OrderInput<K> | null | undefined,
): Order<K> {
  return input == null ? defaultOrder(kind) : orderOf(kind, input.field, input.direction);
}
