import dev.cordon.it.Build

def build = new Build(basedir)

['popular': 3, 'near-misses': 5, 'empty': 0, '.': 0].each { module, components ->
    def report = build.report(module)
    assert report.outcome == 'passed'
    assert report.verdicts == []
    assert report.notices == []
    assert report.counts.components == components
    assert !report.notExamined.isEmpty()
}
// One line per module, one for all at the end, and nothing else from Cordon.
def said = build.log().readLines().findAll { it ==~ /\[\w+] .*/ }
        .dropWhile { !it.contains('cordon') }
        .findAll { it ==~ /\[INFO] \w.*/ || it.startsWith('[WARNING]') || it.startsWith('[ERROR]') }
        .findAll { !(it =~ /Building|Reactor Summary|BUILD|Total time|Finished at|SUCCESS|prefixes.txt/) }
assert said.size() == 5
assert said.last() == '[INFO] Audited 8 components of 4 modules against 28 vendors: 0 denied, 0 warned.'
assert said.init().every { it =~ /^\[INFO] Audited \d+ components? against \d+ vendors: 0 denied, 0 warned\.$/ }
