import type { EditedText, Looked } from '#lib/inputs/desk-views.ts'

/** What the desk may answer, by what was asked. */
export interface DeskAnswer extends Partial<EditedText>, Partial<Looked> {
  readonly message?: string
  readonly problems?: readonly { readonly message: string; readonly fix: string }[]
  /** The file as it is now, where it was changed meanwhile. */
  readonly now?: EditedText
}

/** Ask the desk; status 0 where it does not answer. */
export async function ask(
  method: string,
  address: string,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: DeskAnswer }> {
  try {
    const response = await fetch(address, { method, body, headers: { ...headers, 'Content-Type': type } })
    return { status: response.status, body: await response.json() }
  } catch {
    return {
      status: 0,
      body: { message: 'The desk does not answer: is `npm run dev` still running? What you wrote is still here.' },
    }
  }
}
