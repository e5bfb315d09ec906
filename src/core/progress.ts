/** Hears how far long work has come: so many of so many. For people who wait; nothing may depend on it. */
export type Progress = (done: number, of: number) => void;
