import dev.cordon.it.Build

def build = new Build(basedir)

def first = build.report('.')
assert Build.levels(first) == ['com.kaspersky.graph:client:1.0': 'deny']
assert first.components*.name.containsAll(['com.acme.legacy:driver:1.0', 'com.zaxxer:HikariCP:7.1.0'])
assert first.examined[0].recorded == first.components.size()

// The same list on the same day finds the same, for the same reasons.
def again = build.report('.', 'again')
assert again.verdicts*.level == first.verdicts*.level
assert again.verdicts*.component == first.verdicts*.component
assert again.verdicts*.evidence == first.verdicts*.evidence
assert again.verdicts*.listings == first.verdicts*.listings
assert again.components.findAll { it.scope != 'build' }*.facts == first.components*.facts
assert again.components.findAll { it.scope == 'build' }*.facts == first.buildChain*.facts && first.counts.buildChain > 3
assert again.examined[0].format == 'Cordon report 2.0'
def told = again.notices.find { it.code == 'earlier-report' }.message
assert told.contains('the report of com.acme:earlier-report:1.0, judged again from the facts it recorded')
assert first.notExamined.every { told.contains(it.kind.replace('-', ' ') + ' ' + it.name + ': ' + it.why) }

// The list of another year finds what the bundled one does not know, and nothing else.
def then = build.report('.', 'then')
assert Build.levels(then) == ['com.acme.legacy:driver:1.0': 'deny']
assert then.policy.asOf == '2025-12-31' && Build.notices(then).contains('judged-as-of')
assert then.policy.parameters.find { it.name == 'cordon.asOf' } == [name: 'cordon.asOf', value: '2025-12-31', origin: 'command-line']
assert then.denylist.files*.name == ['acme']

// Before its listing had effect it is announced.
assert Build.levels(build.report('.', 'before')) == ['com.acme.legacy:driver:1.0': 'note']

// A report of nothing, or of a version that nobody knows, is not judged.
assert build.log() =~ /skipped\/report.json.*it reports a check that was skipped.*\[sbom-unreadable]/
assert build.log() =~ /report-9.9.json.*this is a Cordon report 9.9, which Cordon does not know.*\[sbom-unknown-version]/
assert build.report('.', 'of-skipped').notJudged*.code == ['sbom-unreadable'] && build.report('.', 'of-skipped').examined == []
assert build.report('.', 'of-unknown').notJudged*.code == ['sbom-unknown-version'] && build.report('.', 'of-unknown').examined == []

// The one record of the build is judged again as the report of a module is.
def whole = build.report('.', 'of-whole')
assert whole.verdicts*.evidence == first.verdicts*.evidence && whole.verdicts*.component*.name == first.verdicts*.component*.name
def record = build.aggregate('target/cordon')
assert whole.counts.components == record.components.size() + record.buildChain.size()
