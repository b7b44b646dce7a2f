/*
 * Fields by the beginning of an occupation's ISCO-08 group; the longest one that fits counts. Where the library has a
 * field for it, that one; else one that is named after the classification's group.
 */
const fields: Readonly<Record<string, string>> = {
  '0': 'military',
  '1': 'management',
  '1211': 'finance',
  '1212': 'people',
  '122': 'marketing',
  '132': 'operations',
  '1323': 'trades',
  '1330': 'software',
  '1342': 'healthcare',
  '1345': 'education',
  '21': 'engineering',
  '211': 'science',
  '212': 'data',
  '213': 'science',
  '2133': 'sustainability',
  '2163': 'design',
  '2166': 'design',
  '22': 'healthcare',
  '23': 'education',
  '24': 'business-operations',
  '241': 'finance',
  '2423': 'people',
  '2424': 'people',
  '243': 'marketing',
  '2433': 'sales',
  '2434': 'sales',
  '25': 'software',
  '2521': 'data',
  '2522': 'cloud',
  '2523': 'cloud',
  '2529': 'security',
  '261': 'legal',
  '26': 'social-service',
  '264': 'arts-and-media',
  '265': 'arts-and-media',
  '31': 'engineering',
  '312': 'trades',
  '32': 'healthcare',
  '331': 'finance',
  '332': 'sales',
  '333': 'business-operations',
  '334': 'administration',
  '335': 'public-service',
  '34': 'social-service',
  '343': 'arts-and-media',
  '35': 'cloud',
  '4': 'administration',
  '51': 'personal-service',
  '52': 'sales',
  '53': 'healthcare',
  '54': 'public-service',
  '6': 'farming-and-forestry',
  '71': 'construction',
  '72': 'production',
  '73': 'production',
  '74': 'installation-and-repair',
  '75': 'production',
  '8': 'production',
  '83': 'transportation',
  '9': 'elementary-work',
}

export function findEscoField(iscoGroup: string): string {
  const code = iscoGroup.replace(/^[^\d]*/, '')
  for (let length = code.length; length >= 1; length--) {
    const field = fields[code.slice(0, length)]
    if (field !== undefined) return field
  }
  return 'other'
}
