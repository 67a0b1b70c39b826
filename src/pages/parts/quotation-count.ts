/** A number of quotations, in words. */
export function quotationCount(count: number): string {
  return count === 1 ? '1 quotation' : `${count.toLocaleString('en')} quotations`;
}
