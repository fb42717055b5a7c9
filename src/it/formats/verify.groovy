import dev.cordon.it.Build
import groovy.json.JsonSlurper

def build = new Build(basedir)
def json = { module, ending -> new JsonSlurper().parse(new File(basedir, "$module/target/cordon/report.$ending")) }

['.', 'own', 'managed', 'base', 'inherited', 'listed'].each { module ->
    def files = new File(basedir, "$module/target/cordon").list().findAll { it.startsWith('report.') } as Set
    assert files == ['json', 'sarif', 'junit.xml', 'md', 'csv', 'semicolon.csv', 'cdx.json', 'gitlab.json'].collect { 'report.' + it } as Set
}

// Only what is asked for.
assert new File(basedir, 'clean/target/cordon').list() as List == ['report.json']

// File, line and column of an element, looked up in the POM itself: never what a Maven happens to remember.
def element = { pom, text ->
    def content = new File(basedir, pom).text
    def at = content.lastIndexOf('<dependency>', content.indexOf(text))
    def before = content.substring(0, at)
    [pom, before.count('\n') + 1, at - before.lastIndexOf('\n')]
}
def place = { location ->
    def physical = location.physicalLocation
    assert physical.artifactLocation.uriBaseId == '%SRCROOT%'
    [physical.artifactLocation.uri, physical.region.startLine, physical.region.startColumn]
}
def expected = [
        'own': element('own/pom.xml', '<artifactId>client<'),
        'managed': element('managed/pom.xml', '<artifactId>esdk-obs-java<'),
        'base': element('base/pom.xml', '<artifactId>client<'),
        'inherited': element('base/pom.xml', '<artifactId>client<'),
        'listed': ['listed/supplier.cdx.json', 1, 1],
]
assert expected.own[2] > 60
expected.each { module, where ->
    def result = json(module, 'sarif').runs[0].results
    assert result.size() == 1
    assert result[0].locations.collect(place) == [where]
    assert json(module, 'gitlab.json')*.location == [[path: where[0], lines: [begin: where[1]]]]
    if (module != 'listed') {
        assert build.report(module).verdicts[0].declarations*.where == [where.join(':')]
        assert result[0].codeFlows[0].threadFlows[0].locations*.location.collect(place) == [[module + '/pom.xml', 1, 1], where]
    }
}
assert json('managed', 'sarif').runs[0].results[0].relatedLocations.collect(place) ==
        [element('pom.xml', '<artifactId>esdk-obs-java<')]
assert build.report('managed').verdicts[0].managed == element('pom.xml', '<artifactId>esdk-obs-java<').join(':')
assert json('own', 'sarif').runs[0].results[0].relatedLocations == []
assert json('.', 'sarif').runs[0].results == []

// The build adds one report to the summary of the job, with every finding and the module it is in.
def summary = new File(basedir, 'summary.md').text
assert summary.count('## Cordon:') == 1
assert summary.contains('| `com.acme:base:1.0`, `com.acme:inherited:1.0`, `com.acme:own:1.0` |')
assert summary.contains('| `com.acme:managed:1.0` |')
assert summary == new File(basedir, 'target/cordon/aggregate.md').text + '\n'
