import { browserModule } from '#lib/urls.ts'

/** Let a page run a module of browser/; it works without. */
export const BrowserModule = ({ name }: { readonly name: string }) => <script type="module" src={browserModule(name)} />
