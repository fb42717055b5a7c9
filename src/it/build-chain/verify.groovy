import dev.cordon.it.Build
import groovy.json.JsonSlurper

def build = new Build(basedir)

// What builds a module is judged as its dependencies are, in a scope of its own and with who declared it.
assert Build.levels(build.report('bom')) == ['com.kaspersky.chain:bom:pom:1': 'deny']
def bom = build.report('bom').verdicts[0]
assert bom.component.scope == 'build' && bom.fix.startsWith('remove the import of com.kaspersky.chain:bom at bom/pom.xml:')
assert bom.paths*.steps == [['com.acme:bom:1.0', 'import com.kaspersky.chain:bom:pom:1']]
assert Build.levels(build.report('processor')) == ['com.kaspersky.chain:processor:1': 'deny']
assert Build.levels(build.report('plugin')) == ['com.kaspersky.chain:helper:1': 'deny']
def helper = build.report('plugin').verdicts[0]
assert helper.paths[0].steps[1].startsWith('plugin org.apache.maven.plugins:maven-jar-plugin:')
assert build.log() =~ /com.kaspersky.chain:processor:1/

// A processor that nobody has resolved is known by its coordinates, and the record says so.
assert build.report('processor').notExamined.any { it.kind == 'annotation-processor' && it.name == 'com.kaspersky.chain:processor:1' }

assert build.report('processor').notExamined.any { it.name == 'org.example.chain:unmanaged' && it.why == 'its version is not known, so only its name is judged' }
assert build.report('processor').buildChain.find { it.name == 'org.example.chain:unmanaged' }.purl == 'pkg:maven/org.example.chain/unmanaged'

// A repository is a service that the build uses: one warning about it; a mirror of Central is none.
assert Build.levels(build.report('repository')) == ['repository of-vendor': 'warn']
assert build.report('repository').outcome == 'passed'

// None of them is a component of what is built.
['bom', 'processor', 'plugin', 'repository', 'off', 'tools'].each {
    def report = build.report(it)
    assert report.counts.components == 0 && report.counts.buildChain == report.buildChain.size() && report.buildChain.size() > 0
    assert report.buildChain.every { part -> part.scope == 'build' && part.by != [] }
}

// What is left out is named, and what comes past Maven.
def off = build.report('off')
assert off.verdicts == [] && off.buildChain*.kinds.flatten().unique().every { it in ['plugin', 'plugin-artifact', 'repository'] }
assert off.notExamined.any { it.name == 'all processors' && it.why == 'cordon.buildChain leaves them out of what is judged' }
def tools = build.report('tools').notExamined.findAll { it.kind == 'other-tool' }*.name
assert tools == ["Ant's get https://example.org/tool.jar", 'base image eclipse-temurin:17 of jib']

// In the record of the build each stands once, however many modules have it.
def whole = build.aggregate('target/cordon')
assert whole.buildChain*.ref == whole.buildChain*.ref.toUnique().sort()
assert whole.buildChain*.name.containsAll(['com.kaspersky.chain:bom:pom:1', 'com.kaspersky.chain:helper:1', 'repository of-vendor'])

def allowed = build.report('bom', 'target/allowed')
assert Build.levels(allowed) == ['com.kaspersky.chain:bom:pom:1': 'allow'] && Build.notices(allowed).contains('level-lowered')

// What was denied can be waived, in the scope of what builds, and asked about.
def draft = new File(basedir, '.cordon/waivers.draft.yaml').getText('UTF-8')
[bom: 'bom', helper: 'plugin'].each { name, module ->
    assert draft.contains("""component: "pkg:maven/com.kaspersky.chain/$name"\n    versions: "[1]"\n    module: "com.acme:$module"\n    scope: build\n""")
}
assert draft.contains('component: "pkg:maven/com.kaspersky.chain/processor"\n    versions: "[1]"\n    modules:\n      - "com.acme:off"\n      - "com.acme:processor"\n    scope: build\n')
def explained = build.log().split(/explain \(default-cli\) @/).drop(1)*.readLines()*.collect { it.replaceFirst(/^\[\w+\] */, '').replaceFirst(/^(\w+) +/, '$1 ') }
assert explained[0].contains('com.kaspersky.chain:helper:1 (build), in com.acme:plugin:1.0')
assert explained[0].any { it.startsWith('verdict denied: from Kaspersky Lab by conclusive evidence; it fails the build') }
assert explained[0].any { it =~ /^path com.acme:plugin:1.0 > plugin org.apache.maven.plugins:maven-jar-plugin\S* > plugin dependency com.kaspersky.chain:helper:1/ }
assert explained[0].any { it =~ /^fix remove the dependency com.kaspersky.chain:helper of plugin .*plugin\/pom.xml:/ }
assert explained[1].any { it =~ /^org.apache.maven.plugins:maven-jar-plugin(:\S+)? \(build\), in com.acme:plugin:1.0/ }
assert explained[1].any { it.startsWith('verdict no finding') } && explained[1].any { it =~ /^path com.acme:plugin:1.0 > plugin org.apache.maven.plugins:maven-jar-plugin/ }

// A plugin of which no goal ran before check is named.
assert tools.size() == 2 && build.report('plugin').notExamined.any { it.kind == 'plugins' && it.name.startsWith('org.apache.maven.plugins:maven-jar-plugin') && it.why.startsWith('no goal of it ran before check') }

// Repositories of Maven's settings belong to the machine: the run names them, and no POM has declared them.
def run = new JsonSlurper().parse(new File(basedir, 'bom/target/cordon/report.json'), 'UTF-8').run
assert run.repositories.findAll { it.as == 'repository' }*.id.toUnique().sort() == ['central', 'outer-local-repository'] && run.repositories.every { it.host == null }
def named = whole.buildChain.findAll { it.kinds == ['repository'] }
assert named*.name.toUnique() - 'repository central' == ['repository mirror', 'repository of-vendor']
assert named.findAll { it.name == 'repository central' }.every { it.by == ['Maven itself'] } // Maven 4 has that of the settings only
assert !build.report('plugin').notExamined.any { it.name.startsWith('dev.cordon:') }
