import dev.cordon.it.Build

def build = new Build(basedir)

def kavsdk = { report, name -> Build.verdict(report, name).evidence.findAll { it.pattern == 'com.kavsdk' } }
def paths = { report, name -> Build.verdict(report, name).paths*.steps }
def aar = 'KL_Mobile_SDK_Android_0.0.0.1_FullRelease.aar'

// (a) A file of the project in scope system: by its classes and by its name.
def system = build.report('system')
def sdk = Build.verdict(system, 'org.example.archives:sdk:1.0')
assert sdk.level == 'deny' && sdk.component.scope == 'system'
assert sdk.evidence.collect { [it.signal, it.value, it.count] } == [['java-package', 'com.kavsdk', 3], ['file-name', aar, null]]
assert sdk.component.sha256 == sha256(new File(basedir, 'system/libs/' + aar))

// (b) Files that no POM names, (f) one of them renamed.
def folder = build.report('folder')
assert Build.levels(folder) == [('folder/libs/' + aar): 'deny', 'folder/libs/core.jar': 'deny']
assert kavsdk(folder, 'folder/libs/core.jar')*.count == [2]
assert paths(folder, 'folder/libs/core.jar') == [['com.acme:folder:1.0', 'folder/libs/core.jar']]
assert Build.verdict(folder, 'folder/libs/core.jar').fix == 'remove folder/libs/core.jar'
assert Build.verdict(folder, 'folder/libs/core.jar').component.sha256 == sha256(new File(basedir, 'folder/libs/core.jar'))

def dependencies = build.report('dependencies')
assert Build.levels(dependencies) == [
        'org.example.archives:uber:1.0'          : 'deny',
        'org.example.archives:relocated:1.0'     : 'warn',
        'security.jar'                           : 'deny',
        'org.example.archives:obs-look-alike:1.0': 'deny',
        'org.example.archives:cloud-tool:1.0'    : 'warn',
]
// (c) Shaded: the classes and the embedded coordinates are one finding.
def uber = Build.verdict(dependencies, 'org.example.archives:uber:1.0')
assert uber.evidence.find { it.signal == 'group-id' }.value == 'com.kaspersky.sdk'
assert kavsdk(dependencies, 'org.example.archives:uber:1.0')*.count == [2]
assert build.log().contains('because   2 classes under com.kavsdk match java-package com.kavsdk of Kaspersky Lab')
// (d) Relocated: less sure.
assert kavsdk(dependencies, 'org.example.archives:relocated:1.0').collect { [it.value, it.strength] } == [['shaded.com.kavsdk', 'indicative']]
// (e) A jar in a war in an ear: with the way there.
def security = Build.verdict(dependencies, 'security.jar')
assert security.component.ref == 'pkg:maven/org.example.archives/suite@1.0?type=ear!/web.war!/WEB-INF/lib/security.jar'
assert security.component.sha256 ==~ /[0-9a-f]{64}/
assert paths(dependencies, 'security.jar') ==
        [['com.acme:dependencies:1.0', 'org.example.archives:suite:ear:1.0', 'web.war', 'security.jar']]
assert security.fix =~ /^remove or replace org.example.archives:suite:ear:1.0 \(at dependencies\/pom.xml:\d+\), which holds it$/
// Without coordinates, by the vendor's longest package roots.
def obs = Build.verdict(dependencies, 'org.example.archives:obs-look-alike:1.0')
assert obs.vendor.id == 'huawei'
assert obs.evidence.collect { [it.value, it.count] } == [['com.obs.log', 1], ['com.obs.services', 2]]
// By what the POM says, and why that only warns.
def tool = Build.verdict(dependencies, 'org.example.archives:cloud-tool:1.0')
assert tool.evidence.collect { [it.signal, it.value, it.strength] } == [['domain', 'github.com/huaweicloud/cloud-tool', 'indicative']]
assert tool.evidence[0].where == 'scm.url of the POM of org.example.archives:cloud-tool:1.0'
assert build.log().contains('but       this evidence is only indicative, so it never does more than warn')

// Beside each of these something that only looks like it.
def near = build.report('near-misses')
assert near.outcome == 'passed' && near.verdicts == [] && near.notices == []
assert near.components*.name.containsAll(['near-misses/libs/core.jar', 'near-misses/libs/MY_KL_Mobile_SDK_Android_1.aar', 'security.jar'])

// The module's own archive: its own class once, the unchanged copy of the dependency not again.
def own = build.report('own')
assert Build.levels(own) == ['org.example.archives:uber:1.0': 'deny', 'own/target/own-1.0.jar': 'deny', 'com.kaspersky.bill:left-out:1': 'warn']
assert kavsdk(own, 'own/target/own-1.0.jar')*.count == [1]
assert Build.verdict(own, 'own/target/own-1.0.jar').fix == 'keep it out of what is packed into own/target/own-1.0.jar'

// The SBOM of a dependency that a module packs with it is none of the module: it is not laid beside the build, and not enough.
assert own.reconciliations == [] && own.notices == []
assert build.log() =~ /on project packed-bill: Cordon could not judge: .*the module has no SBOM of its own that lists a component, and cordon.requireSbom asks for one.*\[sbom-required]/

// What was there and not looked into stands by name; a copy of a dependency was looked into.
def left = own.notExamined.groupBy { it.kind }.collectEntries { kind, all -> [kind, all*.name] }
assert left['archive'] == ['own/target/dist/kept.zip']
assert left['lock-file'] == ['own/frontend/package-lock.json']
assert left['dockerfile'] == null && own.examined.any { it.name == 'own/src/main/docker/Dockerfile' && it.format == 'Dockerfile' }
assert left['annotation-processor'] == ['com.acme:processor:1.0']
// What builds it was looked at: the processor, which was not resolved, by its coordinates.
def chain = own.buildChain.collectEntries { [it.name, it.kinds] }
assert chain['com.acme:processor:1.0'] == ['annotation-processor']
assert chain.values().count { it == ['plugin'] } > 2 && own.counts.buildChain == own.buildChain.size()
assert own.limits == near.limits && own.limits.startsWith('Code is not read')
assert !near.notExamined*.kind.any { it in ['archive', 'lock-file', 'dockerfile', 'annotation-processor'] }

// What an SBOM in a dependency says of another dependency counts; what it lists beside may not be in this build.
def bills = build.report('bills')
assert Build.levels(bills) == ['org.example.archives:listed:1.0': 'deny', 'com.kaspersky.bill:optional:1': 'warn']
assert paths(bills, 'com.kaspersky.bill:optional:1') ==
        [['com.acme:bills:1.0', 'org.example.archives:with-bill:1.0', 'com.kaspersky.bill:optional:1']]
assert Build.notices(bills) == ['archive-entry-broken']

assert build.log() =~ /on project unreadable: Cordon could not judge: .*org.example.archives:page:1.0 is no archive but a page of HTML.*\[archive-unreadable]/
assert build.log() =~ /on project no-such-folder: Cordon could not judge: .*libs: neither a file nor a folder is there.*\[file-missing]/
assert build.log() =~ /on project no-file: Cordon could not judge: .*org.example.archives:pom-only:1.0 cannot be resolved.*\[dependency-unresolved]/
['unreadable', 'no-such-folder', 'no-file'].each {
    def record = build.report(it)
    assert record.outcome == 'incomplete' && record.notJudged*.accepted == [false] && record.denylist.files != []
}
def told = build.report('unreadable-told')
assert told.outcome == 'incomplete' && told.notJudged*.accepted == [true] && told.notJudged*.code == ['archive-unreadable']
assert told.notExamined.any { it.name == 'org.example.archives:page:1.0' }

String sha256(File file) {
    java.security.MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex()
}
