import dev.cordon.it.Build

def build = new Build(basedir)

/** What was answered in each run, without Maven's own lines. */
def answers = build.log().split(/explain \(default-cli\) @/).drop(1).collect { it.readLines().collect { line -> line.replaceFirst(/^\[\w+\] ?/, '') } }
assert answers.size() == 13
def line = { answer, label -> answers[answer - 1].findAll { it =~ /^ {8}$label / }*.trim()*.replaceFirst(/^\S+ +/, '') }

assert answers[0].any { it == 'com.kaspersky.graph:client:1.0 (compile), in com.acme:app:1.0' }
assert answers[0].any { it.trim() == 'also in   com.acme:shop:1.0' }
assert line(1, 'verdict') == ['denied: from Kaspersky Lab by conclusive evidence; it fails the build']
assert answers[0].any { it.trim() == 'com.kaspersky of Kaspersky Lab: conclusive' }
// Who set which level: the profile on the command line, and the POM that speaks of one act.
assert line(1, 'level').contains('warn by authority fcc-covered in the POM: fcc-covered')
assert line(1, 'level').any { it.startsWith('deny by profile strict: ') && it.contains('bis-entity') }
assert line(1, 'waiver') == ["'graph-client' does not apply: version does not match: 1.0 is not in [2.0]"]
assert line(1, 'path') == ['com.acme:app:1.0 > com.kaspersky.graph:client:1.0']
assert line(1, 'declared') == ['com.kaspersky.graph:client at app/pom.xml:13']
assert line(1, 'judged')[0].endsWith('(default), profile strict (command line), failOn deny (default)')

assert line(2, 'verdict') == ['no finding: nothing known of it meets an identifier of the loaded lists']
assert line(2, 'known')[0] =~ /^group-id com.zaxxer \(in the dependency graph\): meets none of \d+ identifiers$/
assert line(2, 'unknown')[0] =~ /cpe-vendor \(\d+\)/
assert line(2, 'path') == ['com.acme:app:1.0 > com.zaxxer:HikariCP:7.1.0']

assert line(3, 'verdict')[0].startsWith('no finding')
assert line(3, 'near') == ['group-id com.ztesoft is not com.zte of ZTE: it begins like it, but not with the whole segment']

assert answers[3].any { it =~ /'thing' names 4 components. Choose one: com.dahuaboke:thing:1.0, .* \[component-ambiguous]/ }
assert answers[4].any { it =~ /'clint' is none of the components of this build, which has 7. Did you mean com.kaspersky.graph:client:1.0\? \[component-not-found]/ }
assert answers[5].any { it =~ /cordon.component: no component is named. .* \[parameter-value]/ }
assert answers[6].any { it =~ /cordon.component: 'pkg:none' is no package URL.* \[parameter-value]/ }

assert answers[7].any { it == '@kaspersky:hexa-ui:6.198.2, in no project, judged by its coordinates alone' }
assert line(8, 'verdict')[0].startsWith('denied: from Kaspersky Lab')
assert answers[8].any { it =~ /there is no project here, and 'hexa-ui' is a mere name.* \[component-not-found]/ }

// What no module has: by its coordinates where these decide, else with what it would bring.
assert answers[9].any { it == 'com.kaspersky.graph:client:9.9, in no module of this build, judged by its coordinates alone' }
assert line(10, 'verdict') == ['denied: from Kaspersky Lab by conclusive evidence; it would fail the build']
assert line(10, 'waiver') == ["'graph-client' does not apply: version does not match: 9.9 is not in [2.0]"]
assert line(10, 'fix') == ['do not add com.kaspersky.graph:client:9.9']
assert answers[9].any { it =~ /^The coordinates decide: what com.kaspersky.graph:client:9.9 would bring was neither fetched/ }

assert line(11, 'verdict') == [
        'no finding: nothing known of it meets an identifier of the loaded lists',
        'denied: from Huawei by conclusive evidence; it would fail the build']
assert line(11, 'path').last() == 'com.acme:explain:1.0 > org.apache.hadoop:hadoop-huaweicloud:3.5.0 > com.huaweicloud:esdk-obs-java:3.20.4.2'
assert line(11, 'fix') == ['do not add org.apache.hadoop:hadoop-huaweicloud, or exclude com.huaweicloud:esdk-obs-java from it']
assert answers[10].contains('org.apache.hadoop:hadoop-huaweicloud:3.5.0 would bring 1 more component: 1 denied.')
assert answers[10].contains('Files were neither fetched nor looked into; -Dcordon.fetch does both.')

// Its optional, provided and test dependencies would not come with it. Here the file is looked into as well.
assert answers[11].contains('org.example:hides:1.0 would bring nothing else.')
assert answers[11].any { it =~ /the bytes of org.example:hides:1.0/ }

assert answers[12].contains('What org.example:nowhere:1.0 would bring is not known in full, for the reasons below.')
assert answers[12].any { it =~ /the POM of org.example:nowhere:1.0 cannot be resolved.* \[dependency-unresolved]/ }
