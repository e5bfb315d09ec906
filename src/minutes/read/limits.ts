/** What a stranger's file may cost. Sizes in bytes, time in milliseconds. */
export interface Limits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly pages: number;
  readonly lines: number;
  readonly milliseconds: number;
  /** Heap of the reading process, in megabytes. */
  readonly heapMegabytes: number;
  /** Whole address space of the reading process, in kilobytes; V8 reserves 2 GB for itself before it uses any. */
  readonly addressKilobytes: number;
}

const MEGA = 1024 * 1024;

/** Real minutes are below 1 MB, 30 pages and 2,000 lines; a factor of ten and more is left above that. */
export const LIMITS: Limits = {
  fileBytes: 25 * MEGA,
  unpackedBytes: 100 * MEGA,
  pages: 300,
  lines: 50_000,
  milliseconds: 30_000,
  heapMegabytes: 512,
  addressKilobytes: 4_000_000,
};
