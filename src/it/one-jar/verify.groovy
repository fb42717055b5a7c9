import dev.cordon.it.Build
import dev.cordon.it.OneJar

def build = new Build(basedir)

OneJar.read(new File(basedir, 'cordon.jar')).withCloseable { jar ->
    // Nothing of it gets in the way of what a host has, nor becomes its default.
    assert jar.classesOutside() == ['org/apache/maven/doxia/sink/', 'org/apache/maven/reporting/']
    assert jar.notRelocated() == []
    assert jar.textsChanged() == []
    assert jar.names().findAll { it.startsWith('META-INF/services/') || it.startsWith('META-INF/versions/') } == []
    assert jar.text('META-INF/MANIFEST.MF').contains('Implementation-Version: ')
    // As an extension it is found by what every Maven reads; an index of sisu would be passed over in silence by some.
    assert jar.text('META-INF/plexus/components.xml').contains('dev.cordon.maven.firewall.FirewallSpy')
    assert jar.names().findAll { it.startsWith('META-INF/sisu/') } == []
    // Nothing is downloaded beside it, and its goals are those that were compiled.
    assert OneJar.needs(jar.text('META-INF/maven/dev.cordon/cordon-maven-plugin/pom.xml')) == []
    assert jar.text('META-INF/maven/plugin.xml') == new File(basedir, '../../classes/META-INF/maven/plugin.xml').getText('UTF-8')
    // Everything that it is made of is named, with its licence.
    def bill = jar.json('META-INF/sbom/cordon.cdx.json')
    assert bill.serialNumber == null && bill.metadata.timestamp == null
    assert bill.components*.name.containsAll(['jackson-core', 'woodstox-core', 'xz'])
    assert bill.components.every { it.purl && it.hashes*.alg == ['SHA-256'] && it.licenses }
    assert bill.components.every { jar.text('META-INF/THIRD-PARTY').contains("\n$it.group:$it.name ") }
    assert jar.text('META-INF/LICENSE').contains('Apache License')
    assert jar.text('META-INF/NOTICE').contains('Jackson')
}
// What is in it of commons-compress is enough for what Cordon takes from it.
new URLClassLoader([new File(basedir, 'cordon.jar').toURI().toURL()] as URL[], ClassLoader.platformClassLoader).withCloseable {
    def bzip2 = it.loadClass('dev.cordon.shaded.org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream')
    def packed = new ByteArrayInputStream('QlpoOTFBWSZTWRkxZT0AAACBAAJEoAAhmmgzTQczi7kinChIDJiynoA='.decodeBase64())
    assert bzip2.getConstructor(InputStream).newInstance(packed).text == 'hello'
}
assert OneJar.needs(new File(basedir, 'cordon.pom').getText('UTF-8')) == []

// What Maven puts on the class path of the goal.
def loaded = (build.log() =~ /(?m)^\[DEBUG]\s+Included: (\S+)/).collect { it[1] }.toSet()
assert loaded.any { it.startsWith('dev.cordon:cordon-maven-plugin:') }
// Maven 3.6 and 3.8 add this to every plugin.
assert loaded.findAll { !it.startsWith('dev.cordon:') && !it.startsWith('org.codehaus.plexus:plexus-utils:') } == [] as Set

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'report/report.json')).body
assert report.outcome == 'passed' && report.complete && report.verdicts == []
assert report.examined*.format.any { it == 'CycloneDX JSON 1.6' }
