import { addressOf, type ModuleName, scripts } from '#lib/scripts.ts'

/** Let a page run a module of browser/; it works without. */
export async function BrowserModule({ name }: { readonly name: ModuleName }) {
  const { modules } = await scripts()
  return <script type="module" src={addressOf(modules[name])} />
}
