/** Is told how far work is. */
export type Count = (done: number, of: number) => void

/** Does a step of the work, and tells how far it is. */
export type Step = <Result>(name: string, work: (count: Count) => Promise<Result>) => Promise<Result>
