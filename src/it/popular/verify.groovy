import dev.cordon.it.Build
import dev.cordon.it.Reviewed

def report = new Build(basedir).report('.')
def reviewed = Reviewed.read(new File(basedir, '../../../src/test/resources/popular/reviewed.txt').canonicalFile.toPath())

assert report.examined.size() == 30
assert report.counts.components > 3000
def found = report.verdicts.collectEntries { [it.component.ref, it.vendor.id + ' ' + it.level] }
assert found.findAll { purl, verdict -> reviewed.of(purl).orElse(null) != verdict } == [:]
assert found.size() >= 20
