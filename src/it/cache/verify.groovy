import groovy.json.JsonOutput
import groovy.json.JsonSlurper

def record = { folder -> new JsonSlurper().parse(new File(basedir, "target/$folder/report.json")) }
def without = record('without')
def filled = record('filled')
def used = record('used')

// The same verdicts with the same facts and digests, whether archives were opened or not.
def bodies = [without, filled, used].collect { JsonOutput.toJson(it.body) } as Set
assert bodies.size() == 1
def (outcome, vendors) = [used.body.outcome, used.body.verdicts.collect { it.vendor.id }]
assert outcome == 'failed'
assert vendors == ['kaspersky']
def digests = used.body.components.collectMany { it.facts }.findAll { it.signal == 'file-hash' }
assert digests.size() == 3

// How many came from the cache is a matter of the run.
def runs = [without, filled, used].collect { it.run.archivesFromCache }
assert runs[0] == null
assert runs[1] != null
assert runs[2] == 3

// A POM cannot ask for it, and nothing is judged where one does.
def inPom = record('in-a-pom')
def (why, run) = [inPom.body.notJudged, inPom.run]
assert why.collect { it.code } == ['parameter-value']
assert why[0].what.contains('is set in a POM')
assert run.archivesFromCache == null
