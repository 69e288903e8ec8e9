import { baseOf } from './languages.ts'

/** After these a full stop ends no sentence, in whatever language. */
const everywhere = 'Dr Prof Mr Mrs Ms St Hon Rev Gen Col Capt Lt Sgt Maj Sen Rep Gov Pres vs cf ca viz approx al Ph'
/** These may end one, if what follows can only be a beginning. */
const mayEnd = new Set('etc inc ltd co corp jr sr bros am pm usw ecc enz osv itd itp jne atd'.split(' '))
/** Before a number these are no end. */
const beforeNumber = new Set(
  'no nos nr nrs num núm nro n p pp pg pág pag págs s seite fig figs abb tab vol vols bd ch chap cap kap sec sect sek art abs eq ed aufl ver v bl blz str č čís st abt ziff tel tél ext apt box rm kl godz стр рис табл гл'.split(
    ' ',
  ),
)
const months = 'Jan Feb Febr Mär Mrz Apr Jun Jul Aug Sep Sept Okt Oct Nov Dez Dec'

const byLanguage: Readonly<Record<string, string>> = {
  en: `${months} Mt Ft Ave Blvd Rd Hwy Messrs Mme Dept Univ Assn Est Govt Esq Mfg Adm Cmdr Cpl Fr Supt`,
  de: `${months} bzw vgl evtl ggf inkl exkl zzgl zzt bzgl gem lt Hr Hrn Fr Nr Str Pl Tel Fa Fam geb gest verh ehem sog allg insb insbes mind max min ungef rd Mio Mrd Tsd Std Min Sek Hrsg hrsg Verf Anm Aufl Ausg Bsp Jh Jhd Jahrh Ing Dipl Mag Sr Univ Abt Ges Gebr Hl St Ltg Kfm kfm dt engl frz lat österr schweiz staatl städt usf vorm nachm westl östl nördl südl wg zw bes einschl entspr gegr Gr jew lfd max Ms nat o Pos Red resp S s u v Verl Vol vs Wdh z Ziff d h i J a`,
  fr: 'janv févr avr juil sept oct nov déc M MM Mgr Me env éd ex av ap apr bd boul chap coll dép hab max min par paragr réf suiv tél trad vol',
  es: 'Sr Sra Srta Sres Dra Da Dña Ud Uds Vd Vds Prof Profa Lic Ing Gral Av Avda aprox art cap ej dcha izda máx mín pág págs prov tel ene feb abr jun jul ago sept oct nov dic EE UU',
  it: 'sig sigg sigra sigg dott dott.ssa prof avv ing arch geom rag on sen mons gen feb mar apr mag giu lug ago set ott nov dic es pag cfr art cap ca tel vol ss',
  pt: 'Sr Sra Srta Srs Dra Exmo Exma Prof Profa Eng Av art cap ex pág págs máx mín tel vol jan fev abr jun jul ago set out nov dez',
  nl: 'dhr mw mevr mej drs ir ing mr bijv bv enz ca incl excl max min resp evt jl jr sr zgn vnl nl tel blz jan feb mrt apr jun jul aug sept okt nov dec',
  sv: 'bl ca dvs etc ev ex exkl fr inkl kl kr m max min osv resp s t tel tex jan febr apr aug sept okt nov dec',
  da: 'bl ca dvs ekskl eks evt f fr hr inkl jf kl kr maks mht min mv nr osv pga pct sml tlf vha jan feb apr aug sept okt nov dec',
  nb: 'bl ca dvs ekskl eks evt f fr hr inkl jf kl kr maks min mv nr osv pga pst tlf vha jan feb apr aug sept okt nov des',
  no: 'bl ca dvs eks evt f inkl jf kl kr maks min mv nr osv pga tlf jan feb apr aug sept okt nov des',
  fi: 'esim mm ks ts yms ym ns nk oik eli puh os mrd milj n tri toim',
  pl: 'np tzn tj tzw ok dr prof ul al pl os godz r w m in pt im św mgr inż hab por red wyd zł tys mln mld ww zob pn wt śr czw pt sob ks',
  cs: 'např tj tzv tzn mj popř resp příp ul nám č čp str s r p pí sl doc Ing Mgr MUDr JUDr PhDr RNDr Bc sv st tis mil mld hod min max tel odst písm',
  sk: 'napr tj tzv tzn resp ul nám č str p Ing Mgr sv tis mil mld tel',
  ru: 'т е д п к г гг в вв ул д кв стр см ср др пр руб коп тыс млн млрд им проф акад тов обл р н э ст рис табл гл изд ред напр',
  uk: 'т е д п к р рр ст вул буд кв стор див ін грн тис млн млрд ім проф обл напр',
  tr: 'Av Doç Yrd Sn Sok Cad Mah bkz vb vd örn yy hz',
  hu: 'pl kb ill dr u ún ti stb ld vö fsz em krt utca',
  ro: 'dl dna dvs etc ex nr pag str bd art',
}

/** In these a number with a full stop is an ordinal even before a capital: "am 3. Mai". Others write months with small letters. */
const ordinals = new Set(['de', 'lb'])

/** Words that begin a sentence if they have a capital in its midst. */
const beginners: Readonly<Record<string, RegExp>> = {
  en: /^(?:The|This|That|These|Those|A|An|It|Its|He|She|We|You|They|I|In|On|At|If|When|But|And|So|Then|There|Here|What|Why|How|Who|Our|Your|My|His|Her|Their|For|From|With|As|After|Before|Now|Not|Or|To|Yet|Still|Once|While|No|Yes|Most|Some|All|Each|Every|Many|Nobody|Nothing|One|Let|Ask)$/,
  de: /^(?:Der|Die|Das|Ein|Eine|Es|Er|Wir|Sie|Ich|Ihr|Du|Man|Und|Aber|Oder|Doch|Denn|In|Im|Am|An|Auf|Bei|Mit|Nach|Vor|Für|Wenn|Als|Wer|Was|Wie|Wo|Warum|Dann|Danach|Da|Dort|Hier|Heute|Jetzt|So|Auch|Nur|Dies|Diese|Dieser|Dieses|Zu|Zum|Zur|Seit|Ob|Weil|Dabei|Deshalb|Außerdem|Alle|Alles)$/,
}

const closing = `"'”’“‘»›«)\\]）」』】》〉］}`
/** A mark that ends a sentence, what closes around it, and the space after it, which Chinese and Japanese do not have. */
const ends = new RegExp(`(?:[.!?…؟۔।॥።።៕။܀։]+[${closing}]{0,3}(?:\\s+|$))|(?:[。！？｡．]+[${closing}]{0,3}\\s*)`, 'g')

/** Divide a paragraph into its sentences; put together again they are the paragraph. In doubt a sentence goes on. */
export function sentencesIn(paragraph: string, language: string): string[] {
  const tag = baseOf(language)
  const abbreviations = abbreviationsOf(tag)
  const sentences: string[] = []
  let start = 0
  for (const match of paragraph.matchAll(ends)) {
    const end = match.index + match[0].length
    if (end < paragraph.length && !isEnd(paragraph, start, match.index, match[0], end, tag, abbreviations)) continue
    sentences.push(paragraph.slice(start, end))
    start = end
  }
  if (start < paragraph.length) sentences.push(paragraph.slice(start))
  return sentences
}

function isEnd(
  all: string,
  start: number,
  at: number,
  mark: string,
  end: number,
  tag: string,
  known: ReadonlySet<string>,
): boolean {
  // What is quoted whole is mostly said by somebody: 「はい。」と言った。
  if (/^[。！？｡．]/.test(mark)) return /^[。！？｡．]+(?:\s+|$)|\s$/.test(mark) || !/[^。！？｡．]/.test(mark)
  const next = /^["'“‘«„‚(¿¡[]*([\p{Letter}\p{Number}]*)/u.exec(all.slice(end, end + 40))?.[1] ?? ''
  if (/^\p{Lowercase_Letter}/u.test(next)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /[\p{Letter}\p{Mark}\p{Number}.’'-]*$/u.exec(all.slice(Math.max(start, at - 40), at))?.[0] ?? ''
  const begins = beginners[tag]?.test(next) ?? false
  if (/^\d{1,3}$/.test(word)) return all.slice(start, at).trim() !== word && (begins || !ordinals.has(tag))
  const bare = word.replace(/^.*['’]/, '')
  if (/^\p{Number}/u.test(next) && beforeNumber.has(bare.toLowerCase())) return false
  // U.S., e.g., J. Smith, z. B.
  if (/^(?:\p{Letter}\p{Mark}*[.-])*\p{Letter}\p{Mark}*$/u.test(bare) || mayEnd.has(bare.toLowerCase())) return begins
  if (bare.includes('.') && !/\d/.test(bare)) return begins
  const small = bare.charAt(0).toLowerCase() + bare.slice(1)
  return !(known.has(bare) || known.has(small) || (tag === 'de' && /str$/.test(bare)))
}

const sets = new Map<string, ReadonlySet<string>>()

function abbreviationsOf(tag: string): ReadonlySet<string> {
  const known = sets.get(tag) ?? new Set(`${everywhere} ${byLanguage[tag] ?? ''}`.split(' '))
  sets.set(tag, known)
  return known
}
