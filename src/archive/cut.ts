import type { Page, Slice } from './archive.ts';
import type { NodeByKind } from './node.ts';
import type { NodeList } from './node-list.ts';
import type { ListKind, Order, Position } from './order.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';

/** A page of what stands at some of the places of an order. */
export function cut<K extends ListKind>(
  set: OrdinalSet,
  nodes: NodeList<NodeByKind[K]>,
  order: Order<K>,
  { count, from, after, before }: Slice,
): Page<NodeByKind[K]> {
  const low = after === undefined ? 0 : reach(nodes, order, after, 'PAST');
  const high = before === undefined ? nodes.length : reach(nodes, order, before, 'UP_TO');
  const places: number[] = [];
  if (from === 'FRONT') {
    for (let at = set.next(low); at < high; at = set.next(at + 1)) {
      if (places.push(at) === count) break;
    }
  } else {
    for (let at = set.previous(high - 1); at >= low; at = set.previous(at - 1)) {
      if (places.push(at) === count) break;
    }
    places.reverse();
  }
  // Nothing stands before the first of all, nor behind the last.
  const isFirst = after === undefined && from === 'FRONT';
  const isLast = before === undefined && from === 'BACK';
  const [first = low, last = low - 1] = [places[0], places.at(-1)];
  return {
    nodes: places.map((place) => nodes.at(place) as NodeByKind[K]),
    hasPrevious: !isFirst && set.previous(first - 1) !== -1,
    hasNext: !isLast && set.next(last + 1) !== END,
  };
}

/** The number of nodes that stand before a position, or `PAST` it: not behind it. */
function reach<K extends ListKind>(
  nodes: NodeList<NodeByKind[K]>,
  order: Order<K>,
  position: Position,
  side: 'UP_TO' | 'PAST',
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = order.compare(order.positionOf(nodes.at(middle) as NodeByKind[K]), position);
    if (difference < 0 || (difference === 0 && side === 'PAST')) low = middle + 1;
    else high = middle;
  }
  return low;
}
