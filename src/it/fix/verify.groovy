import dev.cordon.it.Build

def build = new Build(basedir)
def runs = build.log().split('Scanning for projects').drop(1)
assert runs.size() == 6

// The difference is printed, each change once, also of what two modules inherit.
assert runs[0].count('[INFO] --- a/') == 2 && runs[0].contains('[INFO] --- a/pom.xml') && runs[0].contains('[INFO] --- a/desk/pom.xml')
assert runs[0].contains('[INFO] +            <artifactId>client</artifactId>')
assert runs[0].contains('Nothing is written yet: 2 changes in 2 POMs. -Dcordon.write writes them.')
assert runs[1].contains('Written: 2 changes in 2 POMs. Next: mvn verify')
assert runs[1] =~ /\[INFO] pom.xml:20: exclude com.kaspersky.graph:client from org.example:middle/

// What can be excluded, the failure of a check leads to the goal for; what is declared itself has no exclusion.
assert !runs[2].contains('write the exclusions')

// What is declared itself waits for a word more, and who uses it is named.
def engine = 'com.kaspersky.fix:engine:1.0: remove the dependency com.kaspersky.fix:engine at direct/pom.xml:16 '
def users = '1 class of this module uses it: com.acme.Uses'
assert runs[1].contains("[WARNING]   $engine(-Dcordon.remove takes out what is declared itself), in com.acme.fix:direct:1.0; $users")
assert runs[2] =~ /BUILD FAILURE/ && runs[2].count('DENIED  com.kaspersky') == 1
assert runs[2].contains("        users     $users")
def used = build.report('direct', 'target/red').verdicts[0].usedBy
assert used.classes == 1 && used.first == ['com.acme.Uses']
assert runs[3].contains("[WARNING]   com.kaspersky.fix:engine:1.0: $users, in com.acme.fix:direct:1.0")
assert runs[3].contains('Written: 1 change in 1 POM. Next: mvn verify')
assert runs[4] =~ /BUILD SUCCESS/
assert runs[5].contains('Nothing to fix: no finding fails the build.')

// Of a plugin that is not run, a POM that is not on this machine is nothing to warn of.
assert !build.log().contains('no dependency information available')

// Nothing but that is changed.
def bytes = { file -> new File(basedir, file).getText('ISO-8859-1') }
def version = (bytes('pom.xml') =~ /cordon-maven-plugin<.artifactId>\s*<version>([^<]+)</)[0][1]
['.', 'app', 'web', 'desk', 'direct'].each { module ->
    assert bytes("$module/pom.xml") == bytes("expected/$module/pom.xml").replace('@project' + '.version@', version)
}
return true
