import groovy.json.JsonSlurper

def name = { it.replaceFirst('.*/', '') }
def rows = new File(basedir, 'sample/target/result').listFiles().findAll { it.name.endsWith('.json') }
        .collectMany { it.readLines('UTF-8') }.collect { new JsonSlurper().parseText(it) }
def audit = new JsonSlurper().parse(new File(basedir, 'audit/report.json')).body

// One row for each finding, as audit found them, none lost and none twice.
def found = rows.findAll { it.vendor }
assert found.size() == 100 && found*.level.unique() == ['deny'] && found*.vendor.unique() == ['kaspersky']
assert found.every { it.evidence && it.listed && it.fault == null }
assert found.collect { name(it.path) + ' ' + it.component }.sort() == audit.verdicts.collect { name(it.seenIn) + ' ' + it.component.name }.sort()

// And one for each document that cannot be judged, also where something was found in it.
def faults = rows.findAll { it.fault }
assert faults.collect { name(it.path) }.sort() == ['bom-4200.json', 'bom-4711.json']
// In a folder, audit names what is no SBOM beside what it looked at.
assert audit.notJudged.size() == 1
assert rows.size() == 102
