import dev.cordon.it.Build

def build = new Build(basedir)

// Only the SBOM names the vendor, in its own script; the path is the SBOM's.
def hint = build.report('hint')
def scanner = Build.verdict(hint, 'scanner:4')
assert scanner.level == 'deny' && scanner.vendor.id == 'kaspersky' && scanner.seenIn == 'bill.json'
assert scanner.evidence*.where == ['/components/0/supplier/name of bill.json']
assert scanner.paths*.steps == [['app:1', 'lib:1', 'scanner:4']]

def agrees = build.report('agrees')
assert agrees.outcome == 'passed'
assert Build.notices(agrees) == []
assert agrees.reconciliations[0].agreeing == 2
assert agrees.examined*.format == ['CycloneDX JSON 1.6', null]

def differs = build.report('differs')
assert differs.outcome == 'passed'
assert differs.reconciliations[0].missing == ['com.zaxxer:HikariCP:7.1.0', 'org.slf4j:slf4j-api:2.0.17']
assert differs.reconciliations[0].surplus == ['com.example:ghost:1']
assert build.log() =~ /WARNING.*bill.json has what the build lacks: com.example:ghost:1.*\[sbom-differs]/

[required: 'sbom-required', missing: 'file-missing', broken: 'sbom-unreadable', 'unknown-version': 'sbom-unknown-version',
 'against-schema': 'sbom-schema', 'against-schema-xml': 'sbom-schema'].each { module, code ->
    assert build.log() =~ /on project $module: Cordon could not judge: .* \[$code]/
    def record = build.report(module)
    assert record.outcome == 'incomplete' && record.notJudged*.code.unique() == [code]
    assert record.examined*.kind == ['maven-module'] && record.denylist.files != []
}
assert build.log() =~ /bill.json:1:\d+: .*\[sbom-unreadable]/
assert build.log() =~ /bill.xml:4:\d+: cvc-enumeration-valid: .*librarian.*\[sbom-schema]/
assert build.report('by-schema').examined*.format.findAll() == ['CycloneDX JSON 1.6', 'CycloneDX XML 1.6']

def unidentified = build.report('unidentified')
assert unidentified.outcome == 'failed' && unidentified.counts.unidentified == 1
assert Build.notices(unidentified) == ['unidentified-too-many']
assert build.log() =~ /on project unidentified: Cordon found too many unidentified components/
