import dev.cordon.it.Build

def report = new Build(basedir).report('.')

assert report.verdicts == []
assert report.outcome == 'passed'
assert report.counts.components > 2000
assert report.notices == []
def parts = report.notExamined.findAll { it.kind == 'archive-part' }
println "$report.counts.components artifacts, of which ${parts.size()} parts are named as not read"
assert parts == []
