import dev.cordon.it.Build

def build = new Build(basedir)

def body = { module, run -> new File(basedir, "$module/target/run-$run/report.json").text.with { it[0..<it.lastIndexOf('"run"')] } }
def modules = (1..30).collect { "m$it" }
def differing = modules.collectMany { module -> (2..20).findAll { body(module, it) != body(module, 1) }.collect { "$module in run $it" } }
assert differing == []
// It is not the equality of nothing: vendors are found in most modules, by more than one way.
assert modules.count { !build.report(it, 'target/run-1').verdicts.isEmpty() } > 25
assert modules.any { build.report(it, 'target/run-1').verdicts.any { it.paths.size() > 3 } }
