import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
def repository = new File(basedir, 'repository')
def vendor = 'com.kaspersky.madeup'
def dependency = { "<dependencies><dependency><groupId>$vendor</groupId><artifactId>$it</artifactId><version>1</version></dependency></dependencies>" as String }
def plugin = { """<plugin><goalPrefix>x</goalPrefix><groupId>org.innocent</groupId><artifactId>$it</artifactId><version>1</version><mojos><mojo><goal>go</goal>
    <implementation>x.Go</implementation><language>java</language></mojo></mojos></plugin>""" as String }

['direct', 'deep', 'relocated', 'used-by-plugin', 'added', 'processor'].each { MadeUp.artifact(repository, "$vendor:$it", 'jar', '', [:]) }
MadeUp.artifact(repository, "$vendor:parent-of-dependency", 'pom', '', [:])
MadeUp.artifact(repository, "$vendor:plugin-maven-plugin", 'maven-plugin', '', [:])
MadeUp.artifact(repository, 'org.innocent:transitive', 'jar', dependency('deep'), [:])
MadeUp.artifact(repository, 'org.innocent:child', 'jar', "<parent><groupId>$vendor</groupId><artifactId>parent-of-dependency</artifactId><version>1</version></parent>", [:])
MadeUp.artifact(repository, 'org.innocent:moved', 'jar',
    "<distributionManagement><relocation><groupId>$vendor</groupId><artifactId>relocated</artifactId></relocation></distributionManagement>", [:])
MadeUp.artifact(repository, 'org.innocent:innocent-maven-plugin', 'maven-plugin', dependency('used-by-plugin'), ['META-INF/maven/plugin.xml': plugin('innocent-maven-plugin')])
MadeUp.artifact(repository, 'org.innocent:other-maven-plugin', 'maven-plugin', '', ['META-INF/maven/plugin.xml': plugin('other-maven-plugin')])
// What an earlier build has left, and a file of somebody else.
['', 'direct/'].each { module ->
    ['report.json', 'report.html', 'mine.txt'].each { new File(basedir, "${module}target/cordon/$it").with { parentFile.mkdirs(); text = '{"outcome": "passed"}' } }
}
return true
