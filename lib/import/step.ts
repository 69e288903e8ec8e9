/** Does a step of the work, and tells how far it is. */
export type Step = <Result>(name: string, work: (count: (done: number, of: number) => void) => Promise<Result>) => Promise<Result>
