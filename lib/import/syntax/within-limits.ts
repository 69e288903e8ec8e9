import { BeyondLimit } from '#lib/markdown/limits/parse-limits.ts'

/** Parse something; where that is beyond the limits of the parser, which the check will say of it, do the other. */
export function withinLimits<Made>(parse: () => Made, otherwise: () => Made): Made {
  try {
    return parse()
  } catch (error) {
    if (error instanceof BeyondLimit) return otherwise()
    throw error
  }
}
