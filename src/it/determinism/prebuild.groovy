import dev.cordon.it.Repository

// Forty modules; each depends on some of those before it and on vendors by several ways.
def vendors = ['org.apache.hadoop:hadoop-cloud-storage:3.5.0', 'org.apache.camel:camel-huaweicloud-obs:4.17.0',
               'com.dahuatech.icc:java-sdk-oauth:1.0.9', 'chat.giga:gigachat-java:0.1.17', 'com.zaxxer:HikariCP:7.1.0',
               'com.kaspersky.moved:old-name:1.0', 'org.example:jar-only:1.0']
def dependency = { it.split(':').with { "<dependency><groupId>${it[0]}</groupId><artifactId>${it[1]}</artifactId><version>${it[2]}</version></dependency>" } }
def top = new File(basedir, 'pom.xml')
def modules = (1..40).collect { "m$it" }
top.text = top.text.replace('<!-- prebuild.groovy fills in forty -->', modules.collect { "<module>$it</module>" }.join(''))
(1..40).each { n ->
    def wanted = (1..<n).findAll { it == n - 1 || n % it == 3 }.collect { "com.acme:m$it:1.0" } +
            vendors.indices.findAll { (n + it) % 4 == 0 }.collect { vendors[it] }
    def module = new File(basedir, "m$n")
    module.mkdirs()
    new File(module, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.acme</groupId><artifactId>determinism</artifactId><version>1.0</version></parent>
  <artifactId>m$n</artifactId>
  <dependencies>${wanted.collect(dependency).join('\n    ')}</dependencies>
</project>
"""
}
// The same once more in another directory: there the modules are listed from the last to the first.
def elsewhere = new File(basedir, 'elsewhere')
(modules + ['.mvn']).each { name ->
    new File(basedir, name).eachFileRecurse { file ->
        def copy = new File(elsewhere, basedir.toPath().relativize(file.toPath()).toString())
        if (file.directory) { copy.mkdirs() } else { copy.parentFile.mkdirs(); copy.bytes = file.bytes }
    }
}
Repository.init(elsewhere) // files are named from its root
new File(elsewhere, 'pom.xml').text = top.text.replace(
        modules.collect { "<module>$it</module>" }.join(''), modules.reverse().collect { "<module>$it</module>" }.join(''))
return true
