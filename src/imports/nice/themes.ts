import type { SkillCategory } from '../../domain/skill'

/*
 * NICE gives a work role up to 255 single statements ("Knowledge of packet analysis tools and techniques"), which nobody
 * rates one by one. Each goes to the first of these themes that its words fit, so the narrow ones stand before the wide
 * ones. A theme is a skill that can be rated, practised and taught; where the library has that skill, the name is the
 * library's. The words are those that the framework uses, looked for in any release; what fits none is general.
 */
export interface Theme {
  /** Stays over releases. */
  id: string
  name: string
  category: SkillCategory
  words: RegExp
}

const theme = (id: string, name: string, category: SkillCategory, words: RegExp): Theme => ({
  id,
  name,
  category,
  words,
})

/** Where a statement goes that fits no theme, and a theme that has but one statement in a role. */
export const general: Theme = theme('general', 'Cybersecurity fundamentals', 'domain', /^/)

export const themes: readonly Theme[] = [
  theme(
    'operational-technology',
    'Industrial control system security',
    'technical',
    /\bot\b|scada|(?<!version |material |security )control systems?\b|purdue|process hazard|zone conduit|cyber-physical/,
  ),
  theme(
    'artificial-intelligence',
    'AI and machine learning in security',
    'technical',
    /\bai\b|machine learning|agentic|hallucination|training, validation|non-explainable|precision metrics|data sparsity|uncertainty measurement/,
  ),
  theme(
    'insider-threat',
    'Insider threat analysis',
    'domain',
    /insider|user activity monitoring|physiological|suspicious activity|referrals?\b|referred|predication|behavioral|misuse/,
  ),
  theme(
    'digital-forensics',
    'Digital forensics',
    'technical',
    /forensic|digital evidence|evidence|chain of custody|carving|deadbox|live acquisition|memory dump|volatile|persistent data|court exhibit|hexadecimal|file ?system|filename|file extension|file characteristics|steganograph|concealment|examining digital media|encoding techniques/,
  ),
  theme(
    'malware-analysis',
    'Malware analysis',
    'technical',
    /malware|reverse engineering|disassembl|binary analysis|bit-level|dynamic analysis|\bstatic analysis|obfuscation|debugger|virtual machine detection/,
  ),
  theme(
    'cryptography',
    'Cryptography',
    'technical',
    /crypto|encrypt|public key|\bpki\b|key (management|storage|escrow|rotation)|hash function|digital signature|certificate management|non-repudiation|comsec/,
  ),
  theme(
    'privacy',
    'Data privacy',
    'domain',
    /privacy|personally identifiable|personal health|payment card|de-identification/,
  ),
  theme(
    'threat-modeling',
    'Threat modeling',
    'technical',
    /threat model|attack paths?|loss scenario|fault tree|threat catalog/,
  ),
  theme(
    'target-analysis',
    'Target analysis',
    'domain',
    /\btargets?\b|targeting|nodal analysis|link analysis/,
  ),
  theme(
    'intelligence',
    'Intelligence collection and analysis',
    'domain',
    /^(?!.*threat intelligence).*intelligence|\bcollection\b|tasking|deconfliction|priority information|information requirements|open-source|deep web|dark web|\btor\b|attributable|denial and deception|deception|language analysis|voice analysis|regional languages|graphic materials|blue force|jamming|partner|information requests|covert/,
  ),
  theme(
    'threats',
    'Threat intelligence',
    'technical',
    /threat|adversar|intrusion set|(attack|intrusion).*(stages|phases|characteristics|vectors)|cyber-?attack|cyber operations|disruption, dismantlement/,
  ),
  theme(
    'incident-response',
    'Security incident response',
    'technical',
    /incident|crisis|damage assessment|after-action|past intrusions/,
  ),
  theme(
    'continuity',
    'Business continuity',
    'domain',
    /continuity|disaster|backup|recover|contingency|resilien|redundan|fail-over|fault tolerance|data vault|alternate site|critical assets|critical infrastructure|impact tolerance|impact analysis/,
  ),
  theme(
    'offensive-security',
    'Penetration testing',
    'technical',
    /penetration|ethical hacking|red team|exploit|social engineering|mimicking|emulation|evasion|evading|establishing persistence|system persistence/,
  ),
  theme(
    'vulnerability-management',
    'Vulnerability management',
    'technical',
    /vulnerabilit|patch|scanner|remediation|hardening|weaknesses|countermeasure/,
  ),
  theme(
    'identity-and-access',
    'Identity and access management',
    'technical',
    /access control|identity|authenticat|credential|password|account|access rights|directory services|rights management/,
  ),
  theme(
    'assessment-and-authorization',
    'Security control assessment and authorization',
    'domain',
    /authorization|accreditation|security assessments?|security controls?|security plans?|continuous monitoring|assessment remediation|cybersecurity review|audit/,
  ),
  theme('supply-chain', 'Third-party risk management', 'domain', /supply chain|suppl(y|ier)|vendor/),
  theme('risk', 'Information security risk', 'domain', /\brisks?\b/),
  theme(
    'acquisition',
    'Technology acquisition and contracts',
    'domain',
    /acquisition|procure|contract|request for information|pricing|cost constraints|market|feasibility/,
  ),
  theme(
    'security-operations',
    'Security operations',
    'technical',
    /siem|event correlation|event analysis|intrusion|anomal|monitoring|\blog(ging|s)?\b|log file|signatures?|alert|telemetry|cyber defense|defense-in-depth|active defense|malicious activity|sensors|correlat|security violations/,
  ),
  theme(
    'traffic-analysis',
    'Network traffic analysis',
    'technical',
    /packet|traffic|protocol analyzer|traceroute|network (data|analysis|visualization|mapping|map)|networks? (topolog|collection)|mapping networks|reconstructing a network/,
  ),
  theme(
    'network-security',
    'Network security',
    'technical',
    /firewall|network security|filtering|\bvpn\b|segregation|segmentation|network protection|cross-domain|secure network|securing network|web (security|mail)/,
  ),
  theme(
    'networking',
    'Computer networking',
    'technical',
    /network|routing|protocol|subnet|\blan\b|\bwan\b|wireless|telecommunication|bandwidth|voip|\bosi\b|remote access|satellite|digital communication/,
  ),
  theme(
    'secure-coding',
    'Secure coding',
    'technical',
    /secure (coding|programming|software|firmware)|code (analysis|review|tailoring)|tailoring code|application security|software security|input validation|error handling|black-box|web application|deploying software securely|source code/,
  ),
  theme(
    'programming',
    'Programming',
    'technical',
    /programming|\bscript|algorithm|debugg|coding|writing code|data structures?\b|command.line|\bxml\b|\bapis?\b|libraries/,
  ),
  theme(
    'testing',
    'Systems testing and evaluation',
    'technical',
    /\btests?\b|testing|validat|verif|evaluation|quality (assurance|control)|calibration/,
  ),
  theme(
    'architecture',
    'Security architecture',
    'technical',
    /architect|multi-?level security|security (design|model|system)|securit.* designs?|secure design|designing security/,
  ),
  theme(
    'databases',
    'Database administration',
    'technical',
    /database|quer(y|ies)|schema|data warehous|caching data/,
  ),
  theme(
    'training',
    'Security training and instruction',
    'domain',
    /training|instruction|\blearn(ing|er|ers)\b|curricul|education|bloom|cognitive domain|awareness|media production|learner|feedback|group discussions/,
  ),
  theme(
    'workforce',
    'Cybersecurity workforce management',
    'domain',
    /workforce|career|position qualification|human resource|personnel|skillsets/,
  ),
  theme(
    'law-and-policy',
    'Cyber law, policy and ethics',
    'domain',
    /\blaws?\b|legal|regulat|ethic|foreign disclosure|import and export|intellectual property|complian|polic(y|ies)|classification|standards\b|appropriate use|responsible use|conformance/,
  ),
  theme(
    'data-analysis',
    'Data analysis',
    'technical',
    /\bdata\b|statistic|mathemat|analytics?\b|quantitative|regression|outliers|geospatial|sensitivity analysis|trend analysis|metadata|scientific analysis|large data/,
  ),
  theme(
    'hardware',
    'Computer hardware',
    'technical',
    /hardware|microprocessor|circuit|electrical|embedded|computer engineering|computer architecture|peripheral|physical computer|personal computers|repair/,
  ),
  theme(
    'configuration-and-assets',
    'Configuration and asset management',
    'domain',
    /configuration|asset|change management|version control|inventory|sustainment|supportability/,
  ),
  theme(
    'software-engineering',
    'Software development life cycle',
    'technical',
    /software|life cycle|systems? development|design modeling|user interfaces?|human-computer/,
  ),
  theme(
    'systems-administration',
    'Systems administration',
    'technical',
    /operating systems?|\bos\b|servers?\b|administ|workstation|virtual machines?|machine virtualization|virtualization|troubleshoot|performance|install|capacity management|it systems|system files|middleware|cloud/,
  ),
  theme(
    'systems-engineering',
    'Systems security engineering',
    'technical',
    /engineering|systems? (design|integration|analysis|components?|life|safety|characteristics|availability|reviews|properties)|integrat|designing (systems|technology)|technolog/,
  ),
  theme(
    'requirements',
    'Requirements analysis',
    'transferable',
    /requirement|needs\b|use cases?|gap analysis|capabilit/,
  ),
  theme(
    'service',
    'IT user support',
    'technical',
    /service desk|service management|customer|client|tracking services/,
  ),
  theme(
    'knowledge-management',
    'Knowledge management',
    'domain',
    /knowledge (management|map)|information (management|search|sharing|quality|architecture|privacy)|taxonom|ontolog|content|repositor|collaborative workspace|conducting research|enterprise-wide information|searches/,
  ),
  theme(
    'communication',
    'Communication',
    'transferable',
    /communicat|brief|present|writing|report|collaborat|cooperat|relationship|stakeholder|facilitat|audience|teams?\b|summariz|negotiat/,
  ),
  theme(
    'planning',
    'Program management',
    'domain',
    /program|project|resourc|plan(s|ning)?\b|schedul|financial|timeline|milestone|process|priorit|indicators|objectives|coordinating|procedures|econom|cost/,
  ),
  theme(
    'judgment',
    'Critical thinking',
    'transferable',
    /decision|critical thinking|cognitive bias|problem|analy|uncertainty|evaluating|conclusions|patterns|anticipating|forecast|determining|relevant information/,
  ),
]

export const findTheme = (statement: string): Theme =>
  themes.find(({ words }) => words.test(statement)) ?? general
