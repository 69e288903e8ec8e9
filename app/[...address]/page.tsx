export const dynamicParams = false
export function generateStaticParams() {
  return [{ address: ['blog', 'x'] }, { address: ['blog', 'café', '日本語'] }]
}
export default async function P(props: PageProps<'/[...address]'>) {
  return <h1>{(await props.params).address.join('/')}</h1>
}
