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

// A module that passed without notice has no report of its own and no words of an earlier one, and the whole says why.
def unfiled = { report -> report.modules.findAll { it.noReport }.collectEntries { [it.name.split(':')[1], it.noReport] } }
def quiet = 'it passed without notice'
def out = 'it was left out of the build; one that lies there is of an earlier build'
def unpackaged = 'it passed, and the only notice is module-not-packaged'
assert unfiled(whole) == [top: quiet, clean: unpackaged, aside: unpackaged, blocked: 'the goal check has not reached it']
assert ['.', 'clean', 'denied', 'blocked', 'unresolved', 'aside'].findAll { new File(basedir, "$it/target/cordon/report.html").exists() } == ['denied', 'unresolved']
assert !new File(basedir, 'clean/target/cordon').list() && !new File(basedir, 'blocked/target/cordon/report.json').exists()
assert new File(basedir, 'blocked/target/report.json').text == 'not Cordon\'s'

// Part of the reactor: the report lies at its top, although the top is not in the build, and is not one of all modules.
def part = build.aggregate('target/part')
assert part.outcome == 'incomplete'
assert modules(part) == [top: 'not-selected', clean: 'passed', denied: 'not-selected', blocked: 'not-selected', unresolved: 'not-selected', aside: 'passed']

assert unfiled(part) == [top: out, clean: unpackaged, denied: out, blocked: out, unresolved: out, aside: unpackaged]

// A build that goes on from a later module knows nothing of the one before.
def resumed = build.aggregate('target/stopped')
assert modules(resumed) == [top: 'not-selected', clean: 'not-selected', denied: 'not-selected', blocked: 'not-selected', unresolved: 'not-selected', aside: 'passed']
assert resumed.verdicts == []
// What the one before has left in modules that are left out now stays as it was.
assert unfiled(resumed).denied == out && build.report('denied', 'target/stopped').outcome == 'failed'

// Where nothing could be judged, the record says why.
def wrong = build.aggregate('target/wrong')
assert wrong.outcome == 'incomplete' && wrong.summary == 'Audited nothing; 6 modules not judged.'
assert wrong.notJudged*.code.unique() == ['module-not-judged', 'parameter-value'] && wrong.components == []
assert new File(basedir, 'target/cordon').list().sort() == ['aggregate.html', 'aggregate.json']

// With cordon.moduleReports each module that was judged has one.
def all = build.aggregate('target/all')
assert unfiled(all) == [blocked: 'the goal check has not reached it']
assert build.report('clean', 'target/all').outcome == 'passed' && build.report('aside', 'target/all').outcome == 'passed'
def bare = { body -> body.modules.each { it.remove('noReport') }; body }
assert bare(all) == bare(whole)

// Under -T the lines of a module name it; without, they are as ever.
def log = build.log()
assert log.contains('[ERROR] DENIED  ' + client + ' (compile)  from Hikvision in denied')
assert log.contains('[ERROR] denied: Audited 1 component against 28 vendors: 1 denied, 0 warned.')
assert log.contains('[INFO] clean: Audited 1 component against 28 vendors: 0 denied, 0 warned. No report of its own: it passed, and the only notice is module-not-packaged.')
assert log =~ /\[ERROR] unresolved: .* \[dependency-unresolved]/
assert log =~ /\[ERROR] DENIED {2}\S+ \(compile\) {2}from Hikvision\R/
assert log.contains('[ERROR] Audited 1 component against 28 vendors: 1 denied, 0 warned.')
assert log.contains('[INFO] Audited 1 component against 28 vendors: 0 denied, 0 warned.')
assert log.contains('[ERROR] Audited 3 components of 5 modules against')

// The end of the output sums all modules up, once a build, and names the report of all.
assert build.count('DENIED  Hikvision: 1 component in 1 module') == 3
assert build.count('The report of all modules: ') == 4
assert build.log().contains('[INFO] Audited 1 component of 2 modules against 28 vendors: 0 denied, 0 warned; 4 modules not judged.')
