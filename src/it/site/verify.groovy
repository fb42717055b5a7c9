import dev.cordon.it.Build

def build = new Build(basedir)

// Judged as the check judges, and the build passes.
assert build.report('denied', 'target/site/cordon').outcome == 'failed'
assert build.report('clean', 'target/site/cordon').outcome == 'passed'
assert build.aggregate('target/site/cordon').modules*.standing == ['passed', 'failed', 'passed']
// The site leads to it: to that of the module, and at the top to that of all.
assert new File(basedir, 'denied/target/site/project-reports.html').text.contains('href="cordon/report.html"')
assert new File(basedir, 'target/site/project-reports.html').text.contains('href="cordon/aggregate.html"')
