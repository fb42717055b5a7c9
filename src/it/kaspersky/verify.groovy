import dev.cordon.it.Build

def build = new Build(basedir)

def name = 'com.kaspersky.android-components:kaspresso:aar:1.6.1'
def report = build.report('.')
assert report.outcome == 'failed'
assert Build.levels(report) == [(name): 'deny']
def verdict = Build.verdict(report, name)
assert verdict.vendor == [id: 'kaspersky', name: 'Kaspersky Lab']
assert verdict.component.scope == 'test'
assert verdict.evidence*.signal.contains('group-id')
def coverage = verdict.listings.collectEntries { [it.authority, it.coverage] }
assert coverage['far-52.204-23'] == 'in'
assert coverage['icts-kaspersky'] == 'unsettled'
assert verdict.listings.every { it.status == 'in-force' }
assert verdict.paths*.steps == [['com.acme:kaspersky:1.0', name]]
assert verdict.declarations*.where.every { it.startsWith('pom.xml:' + line('<dependency>') + ':') }

def log = build.log()
assert log.contains('DENIED  ' + name)
['Kaspersky Lab', '89 FR 52434', 'FAR 52.204-23', '2018-07-16', 'unsettled', 'declared', 'remove the dependency'].each {
    assert log.contains(it)
}
assert log.contains('MojoFailureException') && !log.contains('MojoExecutionException')

def before = build.report('.', 'target/as-of')
assert before.outcome == 'failed'
assert before.policy.asOf == '2024-07-01'
assert Build.notices(before).contains('judged-as-of')
def acts = Build.verdict(before, name).listings
assert acts.findAll { it.authority == 'icts-kaspersky' }*.status.unique() == ['upcoming']
assert acts.findAll { it.authority == 'icts-kaspersky' }*.since.contains('2024-09-29')
assert acts.find { it.authority == 'far-52.204-23' }.with { [status, level] } == ['in-force', 'deny']
assert log.contains('comes into force on 2024-09-29')

def skipped = build.report('.', 'target/skipped')
assert skipped.outcome == 'skipped'
assert skipped.components.isEmpty()
assert Build.notices(skipped).contains('skipped')
assert log =~ /WARNING.*\[skipped]/

def suppressed = build.report('.', 'target/suppressed')
assert suppressed.outcome == 'suppressed'
assert Build.levels(suppressed) == [(name): 'deny']
assert log =~ /WARNING.*\[failure-suppressed]/
// A build that goes on has no errors in its log, and names its report.
def last = log.substring(log.lastIndexOf('Scanning for projects'))
assert last.contains('[WARNING] DENIED  ') && !last.contains('[ERROR]')
assert last =~ /\[INFO] The report: .*suppressed\/report\.html/ && !(last =~ /BUILD FAILURE/)

int line(String text) {
    new File(basedir, 'pom.xml').readLines().findIndexOf { it.contains(text) } + 1
}

// A build of one module has a report of the whole as well: the one name to ask for.
assert new File(basedir, 'target/cordon/aggregate.json').exists()
