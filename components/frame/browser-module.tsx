/** Let a page run a module of browser/; it works without. */
export function BrowserModule({ address }: { readonly address: string }) {
  return <script type="module" src={address} />
}
