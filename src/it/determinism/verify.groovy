import dev.cordon.it.Build

def build = new Build(basedir)

def body = { file -> new File(file.contains('run-4/') ? new File(basedir, 'elsewhere') : basedir, file).text.with { it[0..<it.lastIndexOf('"run"')] } }
def modules = (1..40).collect { "m$it" }
def reports = modules.collect { m -> { run -> "$m/target/run-$run/report.json" } } + [{ run -> "target/run-$run/aggregate.json" }]
def differing = reports.collectMany { report -> (2..20).findAll { body(report(it)) != body(report(1)) }.collect { report(it) } }
assert differing == []
// It is not the equality of nothing: vendors are found in most modules, by more than one way.
assert modules.count { !build.report(it, 'target/run-1').verdicts.isEmpty() } > 33
assert modules.any { build.report(it, 'target/run-1').verdicts.any { it.paths.size() > 3 } }
// One report of all, with what each found.
def whole = build.aggregate('target/run-1')
assert whole.modules.size() == 41
assert whole.modules*.standing.toSet() == ['passed', 'suppressed'] as Set
assert whole.verdicts.size() == modules.sum { build.report(it, 'target/run-1').verdicts.size() }
assert (1..20).every { run -> new File(run == 4 ? new File(basedir, 'elsewhere') : basedir, "target/run-$run").list().sort() == ['aggregate.html', 'aggregate.json', 'report.html', 'report.json'] }
