import dev.cordon.it.MadeUp

def repository = new File(basedir, 'repository')
def vendor = 'com.kaspersky.middle'
def dependency = { "<dependencies><dependency><groupId>$vendor</groupId><artifactId>$it</artifactId><version>1</version></dependency></dependencies>" as String }
def plugin = { """<plugin><goalPrefix>x</goalPrefix><groupId>org.harmless</groupId><artifactId>$it</artifactId><version>1</version><mojos><mojo><goal>go</goal>
    <implementation>x.Go</implementation><language>java</language></mojo></mojos></plugin>""" as String }

['direct', 'deep', 'relocated', 'used-by-plugin', 'added', 'processor', 'waived'].each { MadeUp.artifact(repository, "$vendor:$it", 'jar', '', [:]) }
MadeUp.artifact(repository, "$vendor:parent-of-dependency", 'pom', '', [:])
MadeUp.artifact(repository, "$vendor:plugin-maven-plugin", 'maven-plugin', '', [:])
MadeUp.artifact(repository, 'org.harmless:transitive', 'jar', dependency('deep'), [:])
MadeUp.artifact(repository, 'org.harmless:child', 'jar', "<parent><groupId>$vendor</groupId><artifactId>parent-of-dependency</artifactId><version>1</version></parent>", [:])
MadeUp.artifact(repository, 'org.harmless:moved', 'jar',
    "<distributionManagement><relocation><groupId>$vendor</groupId><artifactId>relocated</artifactId></relocation></distributionManagement>", [:])
MadeUp.artifact(repository, 'org.harmless:innocent-maven-plugin', 'maven-plugin', dependency('used-by-plugin'), ['META-INF/maven/plugin.xml': plugin('innocent-maven-plugin')])
MadeUp.artifact(repository, 'org.harmless:other-maven-plugin', 'maven-plugin', '', ['META-INF/maven/plugin.xml': plugin('other-maven-plugin')])
['imported'].each { MadeUp.artifact(repository, "com.kaspersky.middle:$it", 'pom', '', [:]) }
new File(localRepositoryPath, 'com/kaspersky/middle').deleteDir()
MadeUp.waiver(new File(basedir, 'signed.yaml'), vendor: 'kaspersky', component: 'pkg:maven/com.kaspersky.middle/waived')
return true
