import * as urls from '#lib/urls.ts'

/** A way to another page. */
export interface Link {
  readonly title: string
  readonly address: string
}

export const home: Link = { title: 'Home', address: urls.home }
export const allCategories: Link = { title: 'Categories', address: urls.categories }
export const allSeries: Link = { title: 'Series', address: urls.allSeries }
export const allDebates: Link = { title: 'Debates', address: urls.debates }
