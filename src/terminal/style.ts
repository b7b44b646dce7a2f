/** How text is set apart. Nothing is told by it alone. */
export interface Style {
  bold: (text: string) => string
  dim: (text: string) => string
}

const plain: Style = { bold: (text) => text, dim: (text) => text }

/** chalk is loaded only where there is colour: off a terminal it would cost 4 ms for nothing. */
export async function loadStyle(hasColor: boolean): Promise<Style> {
  if (!hasColor) return plain
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 })
}
