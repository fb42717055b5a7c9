import dev.cordon.it.Build
import groovy.json.JsonSlurper
import java.security.MessageDigest

def build = new Build(basedir)
def log = build.log()
def desk = { new File(basedir, "desk/report.$it").getText('UTF-8') }
def sha256 = { MessageDigest.getInstance('SHA-256').digest(it.bytes).encodeHex().toString() }

// Whom to ask, on the console and as the way out.
assert log.contains('Ask the supplier of sup/gateway.cdx.json (Example Security GmbH, as it says) about scan-engine:12.1 from Kaspersky Lab, denied')
assert build.report('.', 'desk').verdicts*.fix == ['ask the supplier of sup/gateway.cdx.json (Example Security GmbH, as it says) about scan-engine:12.1']
assert desk('md').contains('**Whom to ask**') && desk('html').contains('id="enquiries"')

// The Statement is about the very files, and holds what the record says.
def statement = new JsonSlurper().parseText(desk('intoto.json'))
assert statement._type == 'https://in-toto.io/Statement/v1'
assert statement.subject.collectEntries { [it.name, it.digest.sha256] } == ['clean.cdx.json', 'gateway.cdx.json'].collectEntries {
    ["sup/$it".toString(), sha256(new File(basedir, "sup/$it"))] }
assert statement.predicate.outcome == 'failed' && statement.predicate.verdicts*.vendor*.id == ['kaspersky']
assert statement.predicate.run.bodySha256 == new JsonSlurper().parseText(desk('json')).run.bodySha256

// Each clause with its clock, counted over Thanksgiving Day, and no answer.
assert desk('answers.md').contains('**by 2026-12-01**') && desk('answers.md').contains('No FASCSA order is in the loaded lists')
assert desk('answers.md').readLines().findAll { it.startsWith('| (') }.every { it.contains(' | | ') }

// One letter in each language, to nobody else.
assert desk('letters.md').readLines().findAll { it.startsWith('# ') } == ['# Question about `sup/gateway.cdx.json`', '# Frage zu `sup/gateway.cdx.json`']
assert desk('letters.md').contains('`/components/0/supplier/name of sup/gateway.cdx.json`')

assert desk('cdx.json').contains('cordon:finding:kaspersky:level')

assert log =~ /2999-01-01 lies in the future.*\[parameter-value]/
assert log =~ /'25.11.2026'.* is no date.*\[parameter-value]/

def module = build.report('.', 'module')
assert module.outcome == 'passed' && module.notices*.code.contains('no-subject')
assert !new File(basedir, 'module/report.intoto.json').exists()
