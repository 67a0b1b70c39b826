/** Nodes in an order, each made when it is asked for or before. */
export interface NodeList<N> {
  readonly length: number;
  at(place: number): N | undefined;
}
