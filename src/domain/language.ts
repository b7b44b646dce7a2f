/** ISO 639-1 codes with the names that catalogues use: in English, then in the language itself. */
const languages: readonly (readonly [code: string, ...names: string[]])[] = [
  ['af', 'Afrikaans'],
  ['ar', 'Arabic', 'العربية', 'اللغة العربية'],
  ['az', 'Azerbaijani', 'Azərbaycan dili'],
  ['bg', 'Bulgarian', 'български'],
  ['bn', 'Bengali', 'বাংলা'],
  ['bs', 'Bosnian', 'Bosanski'],
  ['ca', 'Catalan', 'Català'],
  ['cs', 'Czech', 'Čeština'],
  ['cy', 'Welsh', 'Cymraeg'],
  ['da', 'Danish', 'Dansk'],
  ['de', 'German', 'Deutsch'],
  ['el', 'Greek', 'Ελληνικά'],
  ['en', 'English'],
  ['es', 'Spanish', 'Español', 'Castellano'],
  ['et', 'Estonian', 'Eesti'],
  ['eu', 'Basque', 'Euskara'],
  ['fa', 'Persian', 'فارسی', 'Farsi'],
  ['fi', 'Finnish', 'Suomi'],
  ['fr', 'French', 'Français'],
  ['ga', 'Irish', 'Gaeilge'],
  ['gl', 'Galician', 'Galego'],
  ['gu', 'Gujarati', 'ગુજરાતી'],
  ['he', 'Hebrew', 'עברית'],
  ['hi', 'Hindi', 'हिन्दी'],
  ['hr', 'Croatian', 'Hrvatski'],
  ['hu', 'Hungarian', 'Magyar'],
  ['hy', 'Armenian', 'Հայերեն'],
  ['id', 'Indonesian', 'Bahasa Indonesia'],
  ['is', 'Icelandic', 'Íslenska'],
  ['it', 'Italian', 'Italiano'],
  ['ja', 'Japanese', '日本語'],
  ['ka', 'Georgian', 'ქართული'],
  ['kk', 'Kazakh', 'Қазақ тілі'],
  ['km', 'Khmer', 'ភាសាខ្មែរ'],
  ['kn', 'Kannada', 'ಕನ್ನಡ'],
  ['ko', 'Korean', '한국어'],
  ['lt', 'Lithuanian', 'Lietuvių'],
  ['lv', 'Latvian', 'Latviešu'],
  ['mk', 'Macedonian', 'Македонски'],
  ['ml', 'Malayalam', 'മലയാളം'],
  ['mn', 'Mongolian', 'Монгол'],
  ['mr', 'Marathi', 'मराठी'],
  ['ms', 'Malay', 'Bahasa Melayu'],
  ['mt', 'Maltese', 'Malti'],
  ['my', 'Burmese', 'မြန်မာ'],
  ['ne', 'Nepali', 'नेपाली'],
  ['nl', 'Dutch', 'Nederlands'],
  ['no', 'Norwegian', 'Norsk'],
  ['pa', 'Punjabi', 'ਪੰਜਾਬੀ'],
  ['pl', 'Polish', 'Polski'],
  ['pt', 'Portuguese', 'Português'],
  ['ro', 'Romanian', 'Română'],
  ['ru', 'Russian', 'Русский'],
  ['sk', 'Slovak', 'Slovenčina'],
  ['sl', 'Slovenian', 'Slovenščina'],
  ['sq', 'Albanian', 'Shqip'],
  ['sr', 'Serbian', 'Српски'],
  ['sv', 'Swedish', 'Svenska'],
  ['sw', 'Swahili', 'Kiswahili'],
  ['ta', 'Tamil', 'தமிழ்'],
  ['te', 'Telugu', 'తెలుగు'],
  ['th', 'Thai', 'ไทย'],
  ['tl', 'Tagalog', 'Filipino'],
  ['tr', 'Turkish', 'Türkçe'],
  ['uk', 'Ukrainian', 'Українська'],
  ['ur', 'Urdu', 'اردو'],
  ['uz', 'Uzbek', 'Oʻzbek'],
  ['vi', 'Vietnamese', 'Tiếng Việt'],
  ['zh', 'Chinese', '中文', 'Mandarin', '汉语', '漢語'],
]

const codes = new Map(
  languages.flatMap(([code, ...names]) =>
    [code, ...names].map((name): [string, string] => [name.toLowerCase(), code]),
  ),
)

/**
 * The code of a language named by its code (`en`, `pt-BR`) or by its name in English or in itself, with or without a
 * country in brackets or after a dash; undefined for any other text.
 */
export function readLanguage(text: string): string | undefined {
  const word = text.trim().toLowerCase()
  const known = codes.get(word)
  if (known !== undefined) return known
  const [, code] = /^([a-z]{2})[-_][a-z0-9]{2,4}$/.exec(word) ?? []
  if (code !== undefined) return codes.get(code)
  const [, name] = /^(\p{L}[\p{L} ]*?)\s*(?:\([^()]*\)| [-–] .*)$/u.exec(word) ?? []
  return name === undefined ? undefined : codes.get(name)
}
