import dev.cordon.it.Build

def build = new Build(basedir)

def modules = { report -> report.modules.collectEntries { [it.name.split(':')[1], it.standing] } }
def client = 'com.hikvision.reactor:client:1.0'

// Every module is told of, whatever became of it; the verdict is the module's.
def whole = build.aggregate('target/cordon')
assert whole.source == [kind: 'reactor', name: 'com.acme:top:1.0', file: 'pom.xml']
assert whole.outcome == 'failed'
assert modules(whole) == [top: 'passed', clean: 'passed', denied: 'failed', blocked: 'not-reached', unresolved: 'incomplete', aside: 'passed']
assert whole.verdicts == build.report('denied').verdicts
assert whole.verdicts*.seenIn == ['com.acme:denied:1.0']
assert whole.modules.find { it.name.contains('unresolved') }.why.endsWith('[dependency-unresolved]')
assert whole.notExamined.any { it == [kind: 'module', name: 'com.acme:blocked:1.0', why: 'the goal check has not reached it'] }
assert !whole.complete && whole.notJudged.collect { [it.code, it.where] } == [
        ['module-not-judged', 'com.acme:blocked:1.0'], ['dependency-unresolved', 'com.acme:unresolved']]
// What two modules have counts once, in the wider scope.
assert whole.components.collectEntries { [it.name, it.scope] } == [(client): 'compile', 'org.slf4j:slf4j-api:2.0.17': 'compile', 'org.example:nowhere:1.0': 'compile']
assert whole.summary == 'Audited 3 components of 5 modules against 28 vendors: 1 denied in 1 module, 0 warned; 1 module not judged, 1 module not judged in part.'

// Part of the reactor: the report lies at its top, although the top is not in the build, and is not one of all modules.
def part = build.aggregate('target/part')
assert part.outcome == 'incomplete'
assert modules(part) == [top: 'not-selected', clean: 'passed', denied: 'not-selected', blocked: 'not-selected', unresolved: 'not-selected', aside: 'passed']

// A build that goes on from a later module knows nothing of the one before.
def resumed = build.aggregate('target/stopped')
assert modules(resumed) == [top: 'not-selected', clean: 'not-selected', denied: 'not-selected', blocked: 'not-selected', unresolved: 'not-selected', aside: 'passed']
assert resumed.verdicts == []

// Where nothing could be judged, the record says why.
def wrong = build.aggregate('target/wrong')
assert wrong.outcome == 'incomplete' && wrong.summary == 'Audited nothing; 6 modules not judged.'
assert wrong.notJudged*.code.unique() == ['module-not-judged', 'parameter-value'] && wrong.components == []
assert new File(basedir, 'target/cordon').list().sort() == ['aggregate.html', 'aggregate.json', 'report.html', 'report.json']

// Under -T the lines of a module name it; without, they are as ever.
def log = build.log()
assert log.contains('[ERROR] DENIED  ' + client + ' (compile)  from Hikvision in denied')
assert log.contains('[ERROR] denied: Audited 1 component against 28 vendors: 1 denied, 0 warned.')
assert log.contains('[INFO] clean: Audited 1 component against 28 vendors: 0 denied, 0 warned.')
assert log =~ /\[ERROR] unresolved: .* \[dependency-unresolved]/
assert log =~ /\[ERROR] DENIED {2}\S+ \(compile\) {2}from Hikvision\R/
assert log.contains('[ERROR] Audited 1 component against 28 vendors: 1 denied, 0 warned.')
assert log.contains('[INFO] Audited 1 component against 28 vendors: 0 denied, 0 warned.')
assert log.contains('[ERROR] Audited 3 components of 5 modules against')

// The end of the output sums all modules up, once a build, and names the report of all.
assert build.count('DENIED  Hikvision: 1 component in 1 module') == 2
assert build.count('The report of all modules: ') == 3
assert build.log().contains('[INFO] Audited 1 component of 2 modules against 28 vendors: 0 denied, 0 warned; 4 modules not judged.')
