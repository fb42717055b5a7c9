import dev.cordon.it.Build

def report = new Build(basedir).report('.')

assert report.verdicts == []
assert report.outcome == 'passed'
assert report.counts.components > 2000
assert report.notices == []
