import type { Logo, LogoFile } from '#lib/look.ts'
import { media } from '#lib/urls.ts'

interface Props {
  readonly name: string
  readonly logo: Logo | null
}

/** Say the name of the site: in letters, or by its logo in the theme that is shown. */
export function SiteName({ name, logo }: Props) {
  if (logo === null) return name
  const { light, dark } = logo
  if (dark === null) return <LogoImage file={light} name={name} />
  return (
    <>
      <LogoImage file={light} name={name} theme="light" />
      <LogoImage file={dark} name={name} theme="dark" />
    </>
  )
}

interface ImageProps {
  readonly file: LogoFile
  readonly name: string
  readonly theme?: 'light' | 'dark'
}

/** The one that is not shown is not loaded either. */
const LogoImage = ({ file, name, theme }: ImageProps) => (
  // biome-ignore lint/performance/noImgElement: the build has made it as it is served
  <img
    className={theme ? `logo logo-${theme}` : 'logo'}
    src={media(file.file)}
    width={file.width}
    height={file.height}
    alt={name}
    loading={theme ? 'lazy' : undefined}
  />
)
